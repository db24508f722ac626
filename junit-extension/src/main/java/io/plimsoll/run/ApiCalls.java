package io.plimsoll.run;

import io.plimsoll.driver.ApiDriver;
import io.plimsoll.kube.MeasuredApi;
import io.plimsoll.record.RawOutput;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.util.Locale;
import java.util.Optional;

/**
 * A repetition without a pod of the tool: this process asks the API server. Where it is looked at what that costs, pods on the
 * nodes read it around what is asked.
 *
 * @param <W> the workload
 */
final class ApiCalls<W extends Workload> implements Repetition {

    private final ScenarioPlan<W> plan;
    private final ApiDriver<W> driver;
    private final MeasuredApi api;
    private final LookedAt lookedAt;
    private final Optional<NodeReaders> readers;

    /**
     * Makes ready to ask.
     *
     * @param api as only this repetition sees it
     * @param prefix of the names of pods that read what is used meanwhile, if that is looked at
     */
    ApiCalls(ScenarioPlan<W> plan, ApiDriver<W> driver, MeasuredApi api, Place place, String prefix) {
        this.plan = plan;
        this.driver = driver;
        this.api = api;
        this.lookedAt = new LookedAt(place, plan);
        try {
            this.readers = plan.alongside().map(use -> readersOn(place, prefix));
        } catch (RuntimeException e) {
            api.close();
            throw e;
        }
    }

    /** One that had to wait for its image would read long after the others. */
    private NodeReaders readersOn(Place place, String prefix) {
        api.podStarts().pullImage();
        return NodeReaders.on(place, lookedAt.isInCgroups(), prefix);
    }

    @Override
    public void measure(RepetitionFindings findings) {
        if (readers.isPresent()) {
            measureBetween(readers.get(), findings);
        } else {
            ask(findings);
        }
    }

    private void measureBetween(NodeReaders nodes, RepetitionFindings findings) {
        lookedAt.before(nodes.ends(), findings);
        nodes.awaitBefore();
        long began = System.nanoTime();
        ask(findings);
        double seconds = (System.nanoTime() - began) / 1e9;
        nodes.readAfter(findings);
        findings.raw(new RawOutput(RawName.ASKED, "text/plain", String.format(Locale.ROOT, "%.6f", seconds)));
        lookedAt.after(nodes.ends(), findings);
    }

    private void ask(RepetitionFindings findings) {
        String said = driver.run(plan.workload(), api);
        findings.raw(new RawOutput(RawName.API + driver.tool(), driver.mediaType(), said));
    }

    @Override
    public void observe(Observation observation, RepetitionFindings findings) {
        // What it was told is all there is to see.
    }

    @Override
    public void close() {
        try {
            readers.ifPresent(NodeReaders::close);
        } finally {
            api.close();
        }
    }
}
