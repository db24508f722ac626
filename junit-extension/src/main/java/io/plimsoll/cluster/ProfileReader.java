package io.plimsoll.cluster;

import io.plimsoll.kube.KubeAccess;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.project.Fields;
import io.plimsoll.project.Problems;
import io.plimsoll.project.Surroundings;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentage;
import io.plimsoll.units.Units;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads a profile field by field, and notes everything that is wrong before it gives up. */
final class ProfileReader {

    private static final Pattern ANY = Pattern.compile("\\S(.*\\S)?");
    private static final Pattern UID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String UID_ALLOWED = "a UID such as 0b9f2f6e-6a0e-4f0e-9d6b-3f1d0c9a7e55";
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern DNS_NAME = Pattern.compile("[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?");
    private static final Pattern INTERFACE = Pattern.compile("[A-Za-z0-9_.-]{1,15}");
    private static final Pattern LABEL_VALUE = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern IMAGE = Pattern.compile(
            "([A-Za-z0-9.-]+(:\\d+)?/)?[a-z0-9]+([._/-]+[a-z0-9]+)*" + "(:\\w[\\w.-]{0,127})?(@sha256:[0-9a-f]{64})?");

    private static final Pattern STATED = Pattern.compile("(?!.*[Uu]nknown)\\p{Graph}[\\p{Graph} ]{0,79}");
    private static final String STATED_ALLOWED = "at most 80 printable characters, such as Cilium 1.12, VXLAN";

    private final Fields fields;
    private final Problems problems;
    private final Surroundings surroundings;

    ProfileReader(Fields fields, Problems problems, Surroundings surroundings) {
        this.fields = fields;
        this.problems = problems;
        this.surroundings = surroundings;
    }

    /**
     * Reads the whole of it.
     *
     * @param directory against which a relative kubeconfig is resolved
     */
    ClusterConnection read(String name, Path directory) {
        Optional<Path> kubeconfig = new PathExpansion(surroundings, directory).expand(fields);
        Optional<String> context = fields.text("context", ANY, "the name of a context in the kubeconfig");
        Optional<String> uid = uid(uidProperty(name, surroundings));
        Optional<NamespacePolicy> namespace = namespace();
        Optional<ClusterProfile.Toolbox> toolbox = toolbox();
        Optional<WireEncryption> encryption = encryption();
        Map<String, String> nodeSelector = fields.group("nodeSelector")
                .map(labels -> labels.all(LABEL_VALUE, "a label's value"))
                .orElse(Map.of());
        Optional<String> storageClass = fields.text("storageClass", DNS_NAME, "the name of a StorageClass");
        ClusterProfile.Caps caps = caps();
        ClusterProfile.Stated stated = new ClusterProfile.Stated(
                fields.text("cni", STATED, STATED_ALLOWED), fields.text("instanceType", STATED, STATED_ALLOWED));
        ClusterProfile.Bottleneck bottleneck = bottleneck();
        fields.end();
        problems.throwIfAny();
        return new ClusterConnection(
                name,
                new KubeAccess(kubeconfig.orElseThrow(), context),
                new ClusterProfile(
                        uid,
                        namespace.orElseThrow(),
                        toolbox.orElseThrow(),
                        encryption.orElseThrow(),
                        nodeSelector,
                        storageClass,
                        caps,
                        stated,
                        bottleneck),
                Optional.empty());
    }

    private Optional<String> uid(String property) {
        Optional<String> written = fields.group("identity").flatMap(identity -> {
            Optional<String> uid = identity.text("uid", UID, UID_ALLOWED);
            identity.end();
            return uid;
        });
        Optional<String> given = surroundings.property(property);
        given.filter(uid -> !UID.matcher(uid).matches())
                .ifPresent(uid -> problems.add(
                        "the system property " + property + " is '" + uid + "', which is not " + UID_ALLOWED));
        return given.or(() -> written);
    }

    /**
     * Names the system property that gives the UID of a cluster that is made anew for each release, and so has another
     * one each time: the cluster under test has one, and that which it is compared with another.
     */
    static String uidProperty(String cluster, Surroundings surroundings) {
        return surroundings.property("control").filter(cluster::equals).isPresent()
                ? "plimsoll.control.uid"
                : "plimsoll.cluster.uid";
    }

    private Optional<NamespacePolicy> namespace() {
        String allowed = "one of existing: NAME and create: true";
        Optional<Fields> group = required("namespace", allowed);
        if (group.isEmpty()) {
            return Optional.empty();
        }
        Fields namespace = group.get();
        Optional<String> existing = namespace.text("existing", DNS_LABEL, "the name of a namespace");
        boolean create = namespace.flag("create");
        namespace.end();
        if (existing.isPresent() == create) {
            fields.wrong("namespace", "needs " + allowed);
            return Optional.empty();
        }
        return Optional.of(
                existing.<NamespacePolicy>map(NamespacePolicy.Existing::new).orElseGet(NamespacePolicy.Created::new));
    }

    private Optional<ClusterProfile.Toolbox> toolbox() {
        String allowed =
                "an image with a digest, such as registry.example.com/plimsoll/toolbox@sha256:… (./gate toolbox"
                        + " push REPOSITORY prints it)";
        return required("toolbox", "image: with " + allowed).flatMap(toolbox -> {
            Optional<String> image = toolbox.text("image", IMAGE, allowed);
            boolean mutable = toolbox.flag("allowMutableTag");
            toolbox.end();
            if (image.isEmpty() && toolbox.missing("image")) {
                toolbox.wrong("image", "is missing; it must be " + allowed);
            }
            if (image.isPresent() && !mutable && !image.get().contains("@sha256:")) {
                toolbox.wrong(
                        "image",
                        "'" + image.get() + "' has no digest, so that it may change between two runs; write " + allowed
                                + ", or allowMutableTag: true");
            }
            return image.map(name -> new ClusterProfile.Toolbox(name, mutable));
        });
    }

    private Optional<WireEncryption> encryption() {
        return required("encryption", "mechanism: wireguard or none").flatMap(encryption -> {
            Optional<String> mechanism =
                    encryption.text("mechanism", Pattern.compile("wireguard|none"), "wireguard or none");
            Optional<String> tunnel = encryption.text(
                    "interface", INTERFACE, "the name of a network interface on the nodes, such as cilium_wg0");
            encryption.end();
            if (mechanism.isEmpty() && encryption.missing("mechanism")) {
                encryption.wrong("mechanism", "is missing; it must be wireguard or none");
            }
            boolean wireguard = mechanism.filter("wireguard"::equals).isPresent();
            if (wireguard && encryption.missing("interface")) {
                encryption.wrong("interface", "is missing; with wireguard it names the tunnel, such as cilium_wg0");
            }
            if (mechanism.isPresent() && !wireguard && tunnel.isPresent()) {
                encryption.wrong("interface", "has no meaning with mechanism: none; remove it");
            }
            return wireguard
                    ? tunnel.map(WireEncryption.WireGuard::new)
                    : mechanism.map(none -> new WireEncryption.None());
        });
    }

    private ClusterProfile.Caps caps() {
        return fields.group("caps")
                .map(caps -> {
                    var read = new ClusterProfile.Caps(
                            caps.positive("networkMbps").map(Units::mbps),
                            caps.positive("flowMbps").map(Units::mbps),
                            caps.positive("diskMibps")
                                    .map(mebibytes -> new DataRate(mebibytes * (1 << 20) * Byte.SIZE)),
                            caps.positive("diskIops").map(OperationRate::new),
                            OptionalInt.empty());
                    caps.end();
                    return read;
                })
                .orElseGet(ClusterProfile.Caps::none);
    }

    private ClusterProfile.Bottleneck bottleneck() {
        ClusterProfile.Bottleneck usual = ClusterProfile.Bottleneck.usual();
        return fields.group("bottleneck")
                .map(group -> {
                    var read = new ClusterProfile.Bottleneck(
                            share(group, "corePercent").orElse(usual.core()),
                            share(group, "capPercent").orElse(usual.cap()));
                    group.end();
                    return read;
                })
                .orElse(usual);
    }

    private static Optional<Percentage> share(Fields group, String name) {
        return group.positive(name)
                .filter(percent -> {
                    if (percent > 100) {
                        group.wrong(name, "must be at most 100");
                    }
                    return percent <= 100;
                })
                .map(Percentage::new);
    }

    private Optional<Fields> required(String name, String allowed) {
        Optional<Fields> group = fields.group(name);
        if (fields.missing(name)) {
            fields.wrong(name, "is missing; it needs " + allowed);
        }
        return group;
    }
}
