package io.plimsoll.workload;

import io.plimsoll.slo.Metric;
import java.time.Duration;

/**
 * sockperf as {@link SockperfMessages} runs it, with the latency of each answered message: half of its round trip. A message
 * without an answer, or whose answer was overtaken, is a failed one. Messages are sent at a rate that gives the asked
 * number of answers and a tenth more, so that a log has at most some 35,000 lines.
 *
 * @param messages what is sent; its rate is absent
 * @param answers that a repetition has at least, 1,000 to 20,000
 */
public record SockperfFullLog(SockperfMessages messages, int answers)
        implements NetworkWorkload, MeasuresLatency, MeasuresMessageLoss, MeasuresMessageOrder {

    public SockperfFullLog {
        if (messages.rate().isPresent()) {
            throw new IllegalArgumentException(
                    "the number of answers in a full log and the measured time set the rate;" + " leave out rate(…)");
        }
        if (answers < 1_000 || answers > 20_000) {
            throw new IllegalArgumentException("a full log of sockperf has 1,000 to 20,000 answers, as the log of a pod"
                    + " is limited, but was asked for " + answers);
        }
    }

    @Override
    public int fewestSamples(Duration lasting) {
        return answers;
    }

    @Override
    public boolean tells(Metric<?, ?> metric) {
        return messages.tells(metric);
    }

    @Override
    public String describe() {
        return messages.describe("") + ", " + answers + " answers or more logged, latency is half of the round trip";
    }
}
