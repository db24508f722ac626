package io.plimsoll.record;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field, an {@link java.util.Optional}, that is empty in what was written before it was known. Whoever reads it
 * says from which format on it has to be there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@JacksonAnnotationsInside
@JacksonInject(value = SinceLater.EMPTY, useInput = OptBoolean.TRUE)
public @interface AddedLater {}
