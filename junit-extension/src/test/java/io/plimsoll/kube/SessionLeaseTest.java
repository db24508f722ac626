package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written and what is known of it agree again, also after an answer that was lost. */
class SessionLeaseTest {

    private static final String LEASES = "/apis/coordination.k8s.io/v1/namespaces/perf/leases";
    private static final String OURS = LEASES + "/plimsoll-r1";

    private final ScriptedApi scripted = ScriptedApi.scripted();
    private final List<Lease> written = new CopyOnWriteArrayList<>();
    private SessionLease lease;

    @BeforeEach
    void create() {
        scripted.server()
                .expect()
                .post()
                .withPath(LEASES)
                .andReturn(201, known("1"))
                .once();
        lease = SessionLease.create(
                scripted.requests(),
                new Scope(scripted.requests(), new NamespacePolicy.Existing("perf")),
                "r1",
                Timing.STANDARD);
    }

    @AfterEach
    void close() {
        lease.stop();
        scripted.close();
    }

    @Test
    void an_acquisition_whose_answer_was_lost_is_written_again_from_what_is_there() {
        losingTheFirstAnswer();

        lease.acquire();

        assertThat(written).hasSize(1).allSatisfy(each -> {
            assertThat(each.getMetadata().getResourceVersion()).isEqualTo("2");
            assertThat(each.getSpec().getAcquireTime()).isNotNull();
        });
        assertThat(lease.current().getMetadata().getResourceVersion()).isEqualTo("3");
        lease.requireHeld();
    }

    @Test
    void so_is_giving_way() {
        losingTheFirstAnswer();

        lease.giveWay();

        assertThat(written).hasSize(1).allSatisfy(each -> {
            assertThat(each.getMetadata().getResourceVersion()).isEqualTo("2");
            assertThat(each.getSpec().getAcquireTime()).isNull();
        });
    }

    private void losingTheFirstAnswer() {
        scripted.server().expect().put().withPath(OURS).andReturn(504, "").once();
        scripted.server()
                .expect()
                .put()
                .withPath(OURS)
                .andReturn(409, RequestsTest.conflict("the object has been modified"))
                .once();
        Lease changed = new LeaseBuilder(known("2"))
                .editSpec()
                .withAcquireTime(ZonedDateTime.now(ZoneOffset.UTC))
                .endSpec()
                .build();
        scripted.server().expect().get().withPath(OURS).andReturn(200, changed).once();
        scripted.server()
                .expect()
                .put()
                .withPath(OURS)
                .andReply(200, this::keep)
                .always();
    }

    private Lease keep(RecordedRequest put) {
        written.add(Serialization.unmarshal(put.getUtf8Body(), Lease.class));
        return known("3");
    }

    private static Lease known(String version) {
        return new LeaseBuilder()
                .withNewMetadata()
                .withName("plimsoll-r1")
                .withNamespace("perf")
                .withUid("u1")
                .withResourceVersion(version)
                .endMetadata()
                .withNewSpec()
                .withHolderIdentity("host here")
                .endSpec()
                .build();
    }
}
