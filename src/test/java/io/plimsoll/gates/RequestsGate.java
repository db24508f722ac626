package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.CniArticleScenarios;
import io.plimsoll.scenarios.SpiderpoolValueScenarios;
import org.junit.jupiter.api.Tag;

/**
 * What applications do over the pod network of a release: values of a store, requests and downloads. They suit every
 * cluster, whether it encrypts or not; the stream of the article comes with what both its nodes used meanwhile.
 */
@Tag("network")
class RequestsGate {

    @PerformanceTest
    void values_of_a_store_arrive_in_time(TargetCluster cluster) {
        assertThat(cluster.run(SpiderpoolValueScenarios.VALUES_OF_A_POD)).meetsItsObjectives();
    }

    @PerformanceTest
    void requests_over_http_are_answered_in_time(TargetCluster cluster) {
        assertThat(cluster.run(CniArticleScenarios.HTTP_REQUESTS)).meetsItsObjectives();
    }

    @PerformanceTest
    void a_download_over_http_is_as_fast_as_its_path(TargetCluster cluster) {
        assertThat(cluster.run(CniArticleScenarios.HTTP_DOWNLOAD)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_download_over_ftp_is_as_fast_as_its_path(TargetCluster cluster) {
        assertThat(cluster.run(CniArticleScenarios.FTP_DOWNLOAD)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_cluster_ip_takes_little_from_a_store(TargetCluster cluster) {
        assertThat(cluster.run(SpiderpoolValueScenarios.VALUES_OF_A_CLUSTER_IP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_stream_loses_little_on_its_way(TargetCluster cluster) {
        assertThat(cluster.run(CniArticleScenarios.ARTICLE_TCP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void datagrams_at_a_stated_rate_arrive(TargetCluster cluster) {
        assertThat(cluster.run(CniArticleScenarios.ARTICLE_UDP)).meetsItsObjectives();
    }
}
