package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What listeners hear has passed the sanitiser that knows the cluster. */
class ListenersTest {

    private static final Redaction KNOWS_THE_CLUSTER =
            Redaction.standard().hidingEndpoints(List.of("api.prod.example.com:6443"));

    private final List<String> heard = new ArrayList<>();
    private final Listeners listeners = new Listeners(
            List.of(new RunListener() {
                @Override
                public void progress(String line) {
                    heard.add(line);
                }

                @Override
                public void repetitionInvalid(RepetitionRecord repetition, String reason) {
                    heard.add(reason);
                }
            }),
            () -> KNOWS_THE_CLUSTER);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(Listeners.class);

    private final RunRecord run = Invention.throughput(870)
            .leaving("pods on api.prod.example.com:6443")
            .run(ENCRYPTED_TRAFFIC, List.of())
            .record();

    @BeforeEach
    void read_the_log() {
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void stop_reading_it() {
        log.detachAppender(logged);
    }

    @Test
    void lines_and_reasons_do_not_name_the_cluster() {
        listeners.progress("waiting for https://api.prod.example.com:6443");
        listeners.invalid(run.repetitions().get(0), "api.prod.example.com answered twice");

        assertThat(heard).containsExactly("waiting for https://<cluster>", "<cluster> answered twice");
    }

    @Test
    void the_log_of_a_defect_says_where_it_is_and_does_not_name_the_cluster() {
        listeners.logDefect(
                "the run ended by a defect",
                new IllegalStateException("GET at: https://api.prod.example.com:6443/api", new IOException("reset")));

        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage())
                    .startsWith(
                            "the run ended by a defect: java.lang.IllegalStateException: GET at: https://<cluster>/api")
                    .contains("at io.plimsoll.run.ListenersTest.")
                    .contains("Caused by: java.io.IOException: reset");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void so_does_that_of_a_listener_which_others_hear_after_all_the_same() {
        List<String> heardAfter = new ArrayList<>();
        RunListener broken = new RunListener() {
            @Override
            public void progress(String line) {
                throw new IllegalStateException("no space left beside api.prod.example.com:6443");
            }
        };
        RunListener next = new RunListener() {
            @Override
            public void progress(String line) {
                heardAfter.add(line);
            }
        };

        new Listeners(List.of(broken, next), () -> KNOWS_THE_CLUSTER).progress("measuring");

        assertThat(heardAfter).containsExactly("measuring");
        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage())
                    .contains("could not report a step of the run: java.lang.IllegalStateException: no space left")
                    .doesNotContain("example.com");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void records_do_not_and_are_the_same_in_everything_else() {
        RunRecord left = listeners.asItMayLeave(run);

        assertThat(left.cleanUp()).isEqualTo("pods on <cluster>");
        assertThat(left).usingRecursiveComparison().ignoringFields("cleanUp").isEqualTo(run);
        assertThat(listeners.asItMayLeave(run.repetitions().get(0)))
                .isEqualTo(run.repetitions().get(0));
    }
}
