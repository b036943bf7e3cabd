package com.aigentsy.runtime.http;

import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.DatabaseAwayException;
import com.aigentsy.runtime.MalformedJsonException;
import com.aigentsy.runtime.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a resource into a problem; only our own mistakes are a 500, and those name no internals. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return Problem.of(e.status(), e.title(), String.valueOf(e.getMessage())).response();
    }

    @ServerExceptionMapper
    Response conflict(ConflictException e) {
        return Problem.of(409, "Conflict", "somebody else was faster; read it again")
                .response();
    }

    @ServerExceptionMapper
    Response away(DatabaseAwayException e) {
        return Problem.of(503, "Database away", "nothing is lost by trying again in a few seconds")
                .response();
    }

    @ServerExceptionMapper
    Response malformed(MalformedJsonException e) {
        return Problem.of(400, "Bad request", String.valueOf(e.getMessage())).response();
    }

    @ServerExceptionMapper(priority = 1)
    Response mismatch(MismatchedInputException e) {
        String path = e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."));
        return Problem.of(400, "Bad request", path.isEmpty() ? "a JSON object is needed" : "wrong value at " + path)
                .response();
    }

    @ServerExceptionMapper(priority = 2)
    Response json(JsonProcessingException e) {
        return Problem.of(400, "Bad request", "the body is not JSON").response();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        String detail = e.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return Problem.of(400, "Bad request", detail).response();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        return Problem.of(status.getStatusCode(), status.getReasonPhrase(), String.valueOf(e.getMessage()))
                .response();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        LOG.error("request=failed", e);
        return Problem.of(500, "Internal error", "see the log of the service").response();
    }
}
