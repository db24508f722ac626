package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;

/** A workload whose tool tells how much CPU it used itself, at both ends, in per cent of one core. */
public interface MeasuresCpu {

    /** What the client process used. */
    LowerIsBetter<MeasuresCpu, Percentage> CLIENT_CPU =
            new LowerIsBetter<>("client CPU", Dimension.PERCENTAGE, true, MeasuresCpu.class);

    /** What the server process used. */
    LowerIsBetter<MeasuresCpu, Percentage> SERVER_CPU =
            new LowerIsBetter<>("server CPU", Dimension.PERCENTAGE, true, MeasuresCpu.class);

    /** Speaks of the CPU that the client process used, in per cent of one core. */
    static LowerIsBetter<MeasuresCpu, Percentage> clientCpu() {
        return CLIENT_CPU;
    }

    /** Speaks of the CPU that the server process used, in per cent of one core. */
    static LowerIsBetter<MeasuresCpu, Percentage> serverCpu() {
        return SERVER_CPU;
    }
}
