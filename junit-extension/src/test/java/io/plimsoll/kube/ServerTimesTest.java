package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.workload.ApiKind;
import org.junit.jupiter.api.Test;

class ServerTimesTest {

    private static final String METRICS = """
            # TYPE apiserver_request_duration_seconds histogram
            apiserver_request_duration_seconds_bucket{resource="deployments",subresource="",verb="POST",le="0.05"} 7
            apiserver_request_duration_seconds_sum{group="apps",resource="deployments",scope="namespace",subresource="",verb="POST",version="v1"} 0.5
            apiserver_request_duration_seconds_count{group="apps",resource="deployments",scope="namespace",subresource="",verb="POST",version="v1"} 7
            apiserver_request_duration_seconds_sum{group="apps",resource="deployments",scope="resource",subresource="",verb="POST",version="v1"} 1.5e-01
            apiserver_request_duration_seconds_count{group="apps",resource="deployments",scope="resource",subresource="",verb="POST",version="v1"} 3
            apiserver_request_duration_seconds_sum{group="apps",resource="deployments",scope="resource",subresource="scale",verb="PATCH",version="v1"} 0.2
            apiserver_request_duration_seconds_count{group="apps",resource="deployments",scope="resource",subresource="scale",verb="PATCH",version="v1"} 2
            apiserver_request_duration_seconds_count{group="apps",resource="deployments",scope="resource",subresource="status",verb="PATCH",version="v1"} 99
            apiserver_request_duration_seconds_count{group="",resource="pods",scope="resource",subresource="",verb="GET",version="v1"} 99
            """;

    @Test
    void requests_of_the_kind_are_added_up_by_what_they_do() {
        ServerTimes times = ServerTimes.read(new Exchange(200, 0, 1, METRICS), ApiKind.Scalable.DEPLOYMENTS);

        assertThat(times.refusal()).isEmpty();
        assertThat(times.byVerb().keySet()).containsExactly("create", "scale");
        assertThat(times.byVerb()).containsEntry("create", new ServerTimes.Requests(10, 0.65));
        assertThat(times.byVerb()).containsEntry("scale", new ServerTimes.Requests(2, 0.2));
    }

    @Test
    void a_server_that_does_not_let_us_read_them_is_told() {
        assertThat(ServerTimes.read(new Exchange(403, 0, 1, "no"), ApiKind.Plain.PODS)
                        .refusal())
                .isEqualTo("not allowed");
        assertThat(ServerTimes.read(new Exchange(404, 0, 1, "no"), ApiKind.Plain.PODS)
                        .refusal())
                .isEqualTo("not told (404)");
    }
}
