package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pod that nobody needs any more is not there beside the one that is measured next. */
class UnwantedPodsTest {

    private final ScriptedApi api = ScriptedApi.keeping();

    @AfterEach
    void close() {
        Thread.interrupted();
        api.close();
    }

    @Test
    void who_is_interrupted_takes_them_away_all_the_same() {
        Pods pods = new Pods(api.requests(), "perf", "0123456789");
        PodState pod = pods.create(request("one"));

        Thread.currentThread().interrupt();
        Uninterrupted.run(() -> pods.delete(List.of(pod)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).isEmpty();
    }

    @Test
    void what_could_not_be_deleted_is_before_another_is_made() {
        Pods pods = new Pods(api.requests(), "perf", "0123456789");
        PodState first = pods.create(request("one"));
        PodState second = pods.create(request("two"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pods.delete(List.of(first, second))).isInstanceOf(InfraException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).containsExactlyInAnyOrder("one", "two");

        pods.create(request("three"));

        assertThat(names()).containsExactly("three");
    }

    private List<String> names() {
        return api.client().pods().inNamespace("perf").list().getItems().stream()
                .map(HasMetadata::getMetadata)
                .map(metadata -> metadata.getName())
                .toList();
    }

    private static PodRequest request(String name) {
        return new PodRequest(name, name, "node-1", "toolbox:1", List.of("true"), Duration.ofMinutes(1));
    }
}
