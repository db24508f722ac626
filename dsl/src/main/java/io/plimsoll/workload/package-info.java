/**
 * What is run: a record for each tool, with the options that change what it measures. A sentence's words flow in;
 * immutable workloads flow out. A metric that several tools measure hangs on a capability interface.
 */
@NullMarked
package io.plimsoll.workload;

import org.jspecify.annotations.NullMarked;
