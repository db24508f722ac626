package io.plimsoll.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The steps that a build has before it, and how long each took last time.
 *
 * @param steps their titles, in order
 * @param lastTimes by title; a step that was never done here has none
 */
record BuildPlan(List<String> steps, Map<String, Duration> lastTimes) {
    BuildPlan {
        steps = List.copyOf(steps);
        lastTimes = Map.copyOf(lastTimes);
    }

    /** Says which step begins, how long it took last time, and what remains. */
    String announce(int step) {
        String title = steps.get(step);
        String head = "step " + (step + 1) + " of " + steps.size() + ": " + title + " ...";
        Duration last = lastTimes.get(title);
        if (last == null) {
            return head + " (first time here)";
        }
        return head + " (last time " + say(last) + remaining(step) + ")";
    }

    /** Says that a step is still running, and what it last did. */
    String heartbeat(int step, Duration elapsed, String lastOutput) {
        return "step " + (step + 1) + " of " + steps.size() + ": " + say(elapsed) + " so far"
                + (lastOutput.isBlank() ? "" : "; " + shortened(lastOutput.strip()));
    }

    private String remaining(int step) {
        List<String> rest = steps.subList(step, steps.size());
        if (!lastTimes.keySet().containsAll(rest)) {
            return "";
        }
        Duration sum = rest.stream().map(lastTimes::get).reduce(Duration.ZERO, Duration::plus);
        long minutes = sum.plusSeconds(59).toMinutes();
        return minutes <= 1 ? "; about " + say(sum) + " remain" : "; about " + minutes + " min remain";
    }

    static String say(Duration duration) {
        long seconds = (duration.toMillis() + 500) / 1000;
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private static String shortened(String line) {
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }
}
