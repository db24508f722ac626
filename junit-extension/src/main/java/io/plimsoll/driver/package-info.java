/**
 * From a workload to numbers: how a tool is started, and one strict parser for what it says. Workloads and raw output flow
 * in; command lines and measurements flow out. Nothing here touches a cluster, but
 * for what measures the API server.
 */
@NullMarked
package io.plimsoll.driver;

import org.jspecify.annotations.NullMarked;
