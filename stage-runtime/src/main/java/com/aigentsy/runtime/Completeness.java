package com.aigentsy.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record read from outside has every component that is not declared nullable, all the way down, and no
 * number that is cheap to send and ruinous to compute with, such as 1e1000000000.
 */
final class Completeness {

    private static final int DIGITS = 60;

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    private Completeness() {}

    static void require(@Nullable Object value) {
        if (value == null) {
            throw new MalformedJsonException("nothing where a value belongs");
        }
        require(value, "");
    }

    private static void require(@Nullable Object value, String path) {
        switch (value) {
            case null -> {}
            case Record part -> COMPONENTS.get(part.getClass()).forEach(component -> require(part, component, path));
            case Collection<?> many -> many.forEach(item -> require(item, path + "[]"));
            case Map<?, ?> map -> map.values().forEach(item -> require(item, path + "{}"));
            case BigDecimal number
            when number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS ->
                throw new MalformedJsonException("number out of range at " + path);
            case Double number
            when !Double.isFinite(number) -> throw new MalformedJsonException("number out of range at " + path);
            default -> {}
        }
    }

    private static void require(Record owner, RecordComponent component, String path) {
        String name = path + (path.isEmpty() ? "" : ".") + component.getName();
        Object value = read(owner, component);
        if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new MalformedJsonException("missing " + name);
        }
        require(value, name);
    }

    private static @Nullable Object read(Record owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
