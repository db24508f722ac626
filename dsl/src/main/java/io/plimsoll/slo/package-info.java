/**
 * What is expected of a measurement: a metric, the limit it must keep, and the measured values it is judged on. Units
 * flow in; objectives and measurements, both plain values, flow out.
 */
@NullMarked
package io.plimsoll.slo;

import org.jspecify.annotations.NullMarked;
