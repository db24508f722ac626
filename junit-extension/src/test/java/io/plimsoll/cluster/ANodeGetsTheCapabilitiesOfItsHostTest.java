package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ANodeGetsTheCapabilitiesOfItsHostTest {
    @Test
    void a_host_without_sys_resource_gives_all_but_that() {
        assertThat(HostCapabilities.parse(status("000001fffeffffff")))
                .hasSize(37)
                .contains(Capability.SYS_ADMIN, Capability.NET_ADMIN, Capability.AUDIT_READ)
                .doesNotContain(Capability.SYS_RESOURCE);
    }

    @Test
    void capabilities_that_older_engines_refuse_are_left_out() {
        assertThat(HostCapabilities.parse(status("ffffffffffffffff")))
                .hasSize(38)
                .doesNotContain(Capability.ALL, Capability.PERFMON, Capability.BPF, Capability.CHECKPOINT_RESTORE);
    }

    @Test
    void each_bit_is_its_own_capability() {
        assertThat(HostCapabilities.parse(status("0000000000000001"))).containsExactly(Capability.CHOWN);
        assertThat(HostCapabilities.parse(status("0000002000000000"))).containsExactly(Capability.AUDIT_READ);
        assertThat(HostCapabilities.parse(status("0000000000000000"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name:\tjava\n", "CapBnd:\t\n", "CapBnd:\tfull\n", "CapBnd:\t00000000000000000ff\n"})
    void what_is_no_bounding_set_is_refused(String status) {
        assertThatThrownBy(() -> HostCapabilities.parse(status))
                .isInstanceOf(LocalClusterException.class)
                .hasMessageContaining("needs Linux");
    }

    private static String status(String mask) {
        return "Name:\tjava\nCapInh:\t0000000000000000\nCapBnd:\t" + mask + "\nCapAmb:\t0000000000000000\n";
    }
}
