package org.touchstone.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that calls the API as curl does, each from an address of its own where the site believes its proxy.
 *
 * @param token a personal access token; null for nobody's
 * @param address where it seems to call from
 */
public record Caller(Program program, @Nullable String token, String address) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static Caller of(Program program, @Nullable String token) {
        int number = NUMBER.incrementAndGet();
        return new Caller(program, token, "10.1." + number / 250 + "." + (1 + number % 250));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** @param json null for a request without a body; else what Jackson writes as JSON */
    public Answer send(String method, String path, @Nullable Object json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(json))));
    }

    public Answer post(String path, Object json) {
        return send("POST", path, json);
    }

    /** A request of one's own making. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(program.url(path))).header("X-Forwarded-For", address);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return response.request().method() + " " + response.request().uri().getPath() + " -> " + status() + " "
                    + text();
        }
    }
}
