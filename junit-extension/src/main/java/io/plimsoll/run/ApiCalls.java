package io.plimsoll.run;

import io.plimsoll.driver.ApiDriver;
import io.plimsoll.kube.MeasuredApi;
import io.plimsoll.record.RawOutput;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;

/**
 * A repetition without a pod of the tool: this process asks the API server.
 *
 * @param <W> the workload
 */
final class ApiCalls<W extends Workload> implements Repetition {

    private final ScenarioPlan<W> plan;
    private final ApiDriver<W> driver;
    private final MeasuredApi api;

    /**
     * Makes ready to ask.
     *
     * @param api as only this repetition sees it
     */
    ApiCalls(ScenarioPlan<W> plan, ApiDriver<W> driver, MeasuredApi api) {
        this.plan = plan;
        this.driver = driver;
        this.api = api;
    }

    @Override
    public void measure(RepetitionFindings findings) {
        String said = driver.run(plan.workload(), api);
        findings.raw(new RawOutput(RawName.API + driver.tool(), driver.mediaType(), said));
    }

    @Override
    public void observe(Observation observation, RepetitionFindings findings) {
        // What it was told is all there is to see.
    }

    @Override
    public void close() {
        api.close();
    }
}
