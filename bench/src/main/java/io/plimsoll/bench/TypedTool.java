package io.plimsoll.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool as somebody types it into pods, without any of Plimsoll's framing.
 *
 * @param server its server, if it needs one
 * @param client the command line, in which {@code %s} is the server's address
 * @param figure reads what is compared out of what the client said, in the base unit of Plimsoll's metric
 */
record TypedTool(Optional<Server> server, String client, ToDoubleFunction<String> figure) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A server.
     *
     * @param line the command line
     * @param servesOnce whether it ends with its client, so that the next one needs another
     */
    record Server(String line, boolean servesOnce) {}

    /** Types a tool that needs a server. */
    static TypedTool of(Server server, String client, ToDoubleFunction<String> figure) {
        return new TypedTool(Optional.of(server), client, figure);
    }

    /** Types a tool that needs none. */
    static TypedTool alone(String line, ToDoubleFunction<String> figure) {
        return new TypedTool(Optional.empty(), line, figure);
    }

    /**
     * Reads the figure.
     *
     * @throws IllegalStateException if there is none, or it is not above zero
     */
    double read(String said) {
        double read = figure.applyAsDouble(said);
        if (!(read > 0)) {
            throw new IllegalStateException("nothing was measured by hand: " + said);
        }
        return read;
    }

    /** Finds a number in JSON, 0 if it is not there. */
    static ToDoubleFunction<String> inJson(String pointer) {
        return said -> {
            try {
                return JSON.readTree(said).at(pointer).asDouble();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("this is no JSON: " + said, e);
            }
        };
    }

    /**
     * Finds a number in text, 0 if it is not there.
     *
     * @param before what stands before it, a regular expression
     * @param unit one of it in the base unit
     */
    static ToDoubleFunction<String> after(String before, double unit) {
        Pattern pattern = Pattern.compile("(?m)" + before + "([0-9.]+)");
        return said -> {
            Matcher found = pattern.matcher(said);
            return found.find() ? Double.parseDouble(found.group(1)) * unit : 0;
        };
    }
}
