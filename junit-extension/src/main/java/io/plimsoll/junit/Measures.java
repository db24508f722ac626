package io.plimsoll.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test of any kind, parameterized ones included, that measures in the target cluster: it may ask for a
 * {@link io.plimsoll.run.TargetCluster} and has it to itself.
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag(Measures.TAG)
@ResourceLock("plimsoll.target-cluster")
@ExtendWith(TargetClusterExtension.class)
public @interface Measures {

    /** The tag of every test that measures. */
    String TAG = "performance";
}
