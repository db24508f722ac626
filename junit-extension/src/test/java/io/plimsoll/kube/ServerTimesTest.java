package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.workload.ApiKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTimesTest {

    private static final String METRICS = """
            # TYPE apiserver_request_duration_seconds histogram
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="namespace",subresource="",verb="POST",version="v1",le="0.05"} 4
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="namespace",subresource="",verb="POST",version="v1",le="0.1"} 7
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="namespace",subresource="",verb="POST",version="v1",le="60"} 7
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="namespace",subresource="",verb="POST",version="v1",le="+Inf"} 7
            apiserver_request_duration_seconds_sum{group="apps",resource="deployments",scope="namespace",subresource="",verb="POST",version="v1"} 0.5
            apiserver_request_duration_seconds_count{group="apps",resource="deployments",scope="namespace",subresource="",verb="POST",version="v1"} 7
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="resource",subresource="",verb="POST",version="v1",le="0.05"} 1
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="resource",subresource="",verb="POST",version="v1",le="0.1"} 3
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="resource",subresource="",verb="POST",version="v1",le="60"} 3
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="resource",subresource="",verb="POST",version="v1",le="+Inf"} 3
            apiserver_request_duration_seconds_sum{group="apps",resource="deployments",scope="resource",subresource="",verb="POST",version="v1"} 1.5e-01
            apiserver_request_duration_seconds_count{group="apps",resource="deployments",scope="resource",subresource="",verb="POST",version="v1"} 3
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="resource",subresource="scale",verb="PATCH",version="v1",le="0.05"} 0
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="resource",subresource="scale",verb="PATCH",version="v1",le="60"} 1
            apiserver_request_duration_seconds_bucket{group="apps",resource="deployments",scope="resource",subresource="scale",verb="PATCH",version="v1",le="+Inf"} 2
            apiserver_request_duration_seconds_sum{group="apps",resource="deployments",scope="resource",subresource="scale",verb="PATCH",version="v1"} 90.2
            apiserver_request_duration_seconds_count{group="apps",resource="deployments",scope="resource",subresource="scale",verb="PATCH",version="v1"} 2
            apiserver_request_duration_seconds_count{group="apps",resource="deployments",scope="resource",subresource="status",verb="PATCH",version="v1"} 99
            apiserver_request_duration_seconds_count{group="",resource="pods",scope="resource",subresource="",verb="GET",version="v1"} 99
            apiserver_request_duration_seconds_count{group="of.others",resource="deployments",scope="resource",subresource="",verb="POST",version="v1"} 99
            """;

    @Test
    void requests_of_the_kind_are_added_up_by_what_they_do() {
        ServerTimes times = read(METRICS);

        assertThat(times.refusal()).isEmpty();
        assertThat(times.byVerb().keySet()).containsExactly("create", "scale");
        assertThat(times.byVerb())
                .containsEntry("create", new ServerTimes.Requests(10, 0.65, List.of(bucket(0.05, 5), bucket(0.1, 10))));
    }

    @Test
    void what_took_longer_than_the_last_bound_is_in_no_bucket() {
        assertThat(read(METRICS).byVerb())
                .containsEntry("scale", new ServerTimes.Requests(2, 90.2, List.of(bucket(0.05, 0), bucket(60, 1))));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",le=\"+Inf\"} 7 | ,le=\"70\"} 7 | has no bucket +Inf",
                ",le=\"+Inf\"} 3 | ,le=\"+Inf\"} 4 | has another count than its buckets",
                ",le=\"0.1\"} 7 | ,le=\"0.01\"} 7 | has a bucket that does not follow the one before",
                ",le=\"0.1\"} 7 | ,le=\"0.05\"} 7 | has a bucket that does not follow the one before",
                ",le=\"0.1\"} 7 | ,le=\"0.1\"} 3 | has a bucket that does not follow the one before",
                ",le=\"60\"} 3 | ,le=\"+Inf\"} 3 | has a bucket that does not follow the one before",
                ",le=\"0.1\"} 3 | ,le=\"0.2\"} 3 | has other buckets from one series to the next",
                "duration_seconds_sum | duration_seconds_sums | has no sum or no count",
            })
    void a_histogram_that_is_not_whole_is_told_and_nothing_of_it_is_believed(
            String whole, String broken, String because) {
        assertThat(METRICS).contains(whole);

        ServerTimes times = read(METRICS.replace(whole, broken));

        assertThat(times.refusal()).isEqualTo("not told (its histogram " + because + ")");
        assertThat(times.byVerb()).isEmpty();
    }

    @Test
    void a_server_that_does_not_let_us_read_them_is_told() {
        assertThat(ServerTimes.read(new Exchange(403, 0, 1, 0, "no"), ApiKind.Plain.PODS)
                        .refusal())
                .isEqualTo("not allowed");
        assertThat(ServerTimes.read(new Exchange(404, 0, 1, 0, "no"), ApiKind.Plain.PODS)
                        .refusal())
                .isEqualTo("not told (404)");
    }

    private static ServerTimes read(String metrics) {
        return ServerTimes.read(new Exchange(200, 0, 1, 0, metrics), ApiKind.Scalable.DEPLOYMENTS);
    }

    private static ServerTimes.Bucket bucket(double upTo, double count) {
        return new ServerTimes.Bucket(upTo, count);
    }
}
