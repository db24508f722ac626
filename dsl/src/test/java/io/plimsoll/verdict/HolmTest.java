package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which violations of a gate survive the correction; β = 0.05. */
class HolmTest {

    @Test
    void a_single_objective_needs_no_correction() {
        assertThat(Holm.surviving(List.of(0.05), 0.05)).containsExactly(0);
        assertThat(Holm.surviving(List.of(0.051), 0.05)).isEmpty();
    }

    @Test
    void each_survivor_makes_it_easier_for_the_next() {
        // 0.05/4 = 0.0125, 0.05/3 = 0.0167, 0.05/2 = 0.025, 0.05/1 = 0.05
        assertThat(Holm.surviving(List.of(0.024, 0.9, 0.012, 0.016), 0.05)).containsExactly(0, 2, 3);
    }

    @Test
    void whatever_is_less_probable_than_one_that_falls_falls_too() {
        // 0.0126 > 0.05/4, so that 0.016, which would be below 0.05/3, is not even asked.
        assertThat(Holm.surviving(List.of(0.016, 0.0126, 1.0, 1.0), 0.05)).isEmpty();
    }

    @Test
    void a_gate_without_objectives_has_no_survivors() {
        assertThat(Holm.surviving(List.of(), 0.05)).isEmpty();
    }

    @Test
    void a_violation_by_the_sign_test_survives_alone() {
        Judgement violated = new SignEProcess(
                        Limit.atLeast(100), new ErrorRates(0.05, 0.05), RepetitionRange.exactly(5))
                .judge(99, 98, 97, 96, 95);

        // E(5,0) = ½·2⁵ + ½·1.6⁵ = 21.24288
        assertThat(violated.violationP()).isEqualTo(1 / 21.24288, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(Holm.surviving(List.of(violated.violationP()), 0.05)).containsExactly(0);
        assertThat(Holm.surviving(List.of(violated.violationP(), 1.0), 0.05)).isEmpty();
    }
}
