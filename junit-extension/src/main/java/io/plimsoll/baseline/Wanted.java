package io.plimsoll.baseline;

import io.plimsoll.slo.EnvironmentField;
import java.util.Set;

/**
 * The baseline that a sentence speaks of.
 *
 * @param name by which the sentence calls it
 * @param mayDiffer the fields in which its environment may differ from that of the run
 * @param cluster the cluster profile's name
 * @param scenario the scenario's name
 * @param setting what is run and where, without what is expected
 */
public record Wanted(String name, Set<EnvironmentField> mayDiffer, String cluster, String scenario, String setting) {

    public Wanted {
        mayDiffer = Set.copyOf(mayDiffer);
    }

    /** Says it, such as {@code baseline 'v2.23' of 'encrypted-traffic' on aks}. */
    String describe() {
        return "baseline '" + name + "' of '" + scenario + "' on " + cluster;
    }

    /** Returns the same under another name. */
    public Wanted under(String other) {
        return new Wanted(other, mayDiffer, cluster, scenario, setting);
    }

    /** Says how one is recorded. */
    String recipe() {
        return "record one and have it reviewed: mvn verify -Dcluster=" + cluster + " -D" + BaselineRecording.PROPERTY
                + "=" + name;
    }
}
