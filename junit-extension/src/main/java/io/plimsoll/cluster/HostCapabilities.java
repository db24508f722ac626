package io.plimsoll.cluster;

import com.github.dockerjava.api.model.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The capabilities a node may be given: all of the host's bounding set that every Docker knows by name. A privileged
 * container asks for all there are, and fails where the host itself lacks one.
 */
final class HostCapabilities {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String BOUNDING_SET = "CapBnd:";

    /** In the order of their bits. Newer ones (PERFMON, BPF, CHECKPOINT_RESTORE) are refused by older engines. */
    private static final List<Capability> BY_BIT = List.of(
            Capability.CHOWN,
            Capability.DAC_OVERRIDE,
            Capability.DAC_READ_SEARCH,
            Capability.FOWNER,
            Capability.FSETID,
            Capability.KILL,
            Capability.SETGID,
            Capability.SETUID,
            Capability.SETPCAP,
            Capability.LINUX_IMMUTABLE,
            Capability.NET_BIND_SERVICE,
            Capability.NET_BROADCAST,
            Capability.NET_ADMIN,
            Capability.NET_RAW,
            Capability.IPC_LOCK,
            Capability.IPC_OWNER,
            Capability.SYS_MODULE,
            Capability.SYS_RAWIO,
            Capability.SYS_CHROOT,
            Capability.SYS_PTRACE,
            Capability.SYS_PACCT,
            Capability.SYS_ADMIN,
            Capability.SYS_BOOT,
            Capability.SYS_NICE,
            Capability.SYS_RESOURCE,
            Capability.SYS_TIME,
            Capability.SYS_TTY_CONFIG,
            Capability.MKNOD,
            Capability.LEASE,
            Capability.AUDIT_WRITE,
            Capability.AUDIT_CONTROL,
            Capability.SETFCAP,
            Capability.MAC_OVERRIDE,
            Capability.MAC_ADMIN,
            Capability.SYSLOG,
            Capability.WAKE_ALARM,
            Capability.BLOCK_SUSPEND,
            Capability.AUDIT_READ);

    private HostCapabilities() {}

    static List<Capability> ofThisHost() {
        try {
            return parse(Files.readString(STATUS));
        } catch (IOException e) {
            throw new LocalClusterException(
                    STATUS
                            + " cannot be read, and says which capabilities a node may have: the local cluster needs Linux.",
                    e);
        }
    }

    static List<Capability> parse(String status) {
        String mask = status.lines()
                .filter(line -> line.startsWith(BOUNDING_SET))
                .map(line -> line.substring(BOUNDING_SET.length()).strip())
                .findFirst()
                .filter(text -> text.matches("[0-9a-fA-F]{1,16}"))
                .orElseThrow(() -> new LocalClusterException(
                        STATUS + " has no line \"" + BOUNDING_SET + "\": the local cluster needs Linux."));
        long bits = Long.parseUnsignedLong(mask, 16);
        return IntStream.range(0, BY_BIT.size())
                .filter(bit -> (bits >>> bit & 1) == 1)
                .mapToObj(BY_BIT::get)
                .toList();
    }
}
