package io.plimsoll.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a Dockerfile, by their titles. A title is the comment right above an instruction; an instruction
 * without one takes no time worth showing.
 *
 * @param titles one for each instruction, in order; empty where there is none
 */
record DockerfileSteps(List<Optional<String>> titles) {
    DockerfileSteps {
        titles = List.copyOf(titles);
    }

    static DockerfileSteps parse(String dockerfile) {
        List<Optional<String>> titles = new ArrayList<>();
        Optional<String> comment = Optional.empty();
        boolean continued = false;
        for (String line : dockerfile.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                comment = continued ? comment : Optional.of(line.substring(1).strip());
                continue;
            }
            if (!continued && !line.isEmpty()) {
                titles.add(comment);
            }
            continued = line.endsWith("\\");
            comment = Optional.empty();
        }
        return new DockerfileSteps(titles);
    }

    /** The title of the instruction with that number, counted from 1 as the engine does. */
    Optional<String> title(int instruction) {
        return instruction >= 1 && instruction <= titles.size() ? titles.get(instruction - 1) : Optional.empty();
    }

    List<String> titled() {
        return titles.stream().flatMap(Optional::stream).toList();
    }
}
