package io.plimsoll.evidence;

import io.plimsoll.driver.RecordedOutput;
import java.util.Map;
import java.util.OptionalLong;

/** What resource-use said in measured pods of the local cluster. */
final class RecordedUse {

    static final UseReading POD_BEFORE = new UseReading(
            1_795_291_798.469818,
            "f9ffb1f7-9e8a-442f-b44b-2352a1f6ab3e",
            2,
            44_335.03,
            (24_684_096L - 21_806_120L) * 1_024,
            OptionalLong.of(38_671),
            Map.of());

    /** A pod of the DaemonSet that was looked at. */
    static final String LOOKED_AT = "7b4e566e-5319-4ce5-8bf2-15e6f9615cd7";

    static final UseReading.PodUse LOOKED_AT_BEFORE = new UseReading.PodUse(471_469, 1_691_648);

    static final int PODS = 4;

    private RecordedUse() {}

    static String said(String recording) {
        return RecordedOutput.of(RecordedUse.class, recording + ".txt");
    }
}
