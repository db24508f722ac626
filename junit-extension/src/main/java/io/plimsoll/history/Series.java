package io.plimsoll.history;

import java.util.regex.Pattern;

/**
 * What belongs together in a history.
 *
 * @param scenario the scenario's name
 * @param cluster the cluster profile's name
 */
public record Series(String scenario, String cluster) implements Comparable<Series> {

    /** Names that are safe as a part of a path, of a file as of an address. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public Series {
        require("scenario", scenario);
        require("cluster", cluster);
    }

    /** Reads what {@link #path} returns. */
    static Series at(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("'" + path + "' is not of the form SCENARIO/CLUSTER");
        }
        return new Series(path.substring(0, slash), path.substring(slash + 1));
    }

    /** Returns where its records are below the root of a store. */
    String path() {
        return scenario + "/" + cluster;
    }

    @Override
    public int compareTo(Series other) {
        return path().compareTo(other.path());
    }

    private static void require(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a " + what
                    + " in a history: it has up to 100 letters, digits, dots, hyphens and underscores");
        }
    }
}
