package org.touchstone.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import org.touchstone.storage.OwnPostgres;

/** The whole program as an operator starts it: a process of its own, with its own Postgres and its own worker. */
public final class Program implements AutoCloseable {

    private static final Pattern SET_UP = Pattern.compile("/setup/[A-Za-z0-9_-]+");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder().build();
    private final Path data;
    private final Path log;
    private final Process process;
    private final int port;

    private Program(Path data, Path log, Process process, int port) {
        this.data = data;
        this.log = log;
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port and waits until it answers; what is in {@code data} is kept between starts. */
    public static Program start(Path data, String... arguments) throws Exception {
        return start(data, freePort(), arguments);
    }

    /** Starts it anew at the same address with the same data, after it ended. */
    public Program again(String... arguments) throws Exception {
        return start(data, port, arguments);
    }

    private static Program start(Path data, int port, String... arguments) throws Exception {
        Path log = Files.createTempFile("touchstone-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-cp",
                classPath(),
                "org.touchstone.Touchstone",
                "--server.port=" + port,
                "--touchstone.data=" + data.toAbsolutePath()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Program program = new Program(data, log, process, port);
        program.awaitAnswer();
        return program;
    }

    /** Starts one with an empty folder for all tests of this JVM; it ends with them, and its folder goes with it. */
    static Program startForAll(String name, String... arguments) {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), name);
            Program program = start(data, arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> program.endWith(data)));
            return program;
        } catch (Exception e) {
            throw new IllegalStateException("The program could not be started.", e);
        }
    }

    private void endWith(Path data) {
        try {
            close();
            FileSystemUtils.deleteRecursively(data);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public long pid() {
        return process.pid();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Asks again and again until the answer's text fits, or fails with the last answer and the log. */
    public String await(String path, Duration patience, java.util.function.Predicate<String> fits) throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        String last = "";
        while (System.nanoTime() < until) {
            last = get(path).body();
            if (fits.test(last)) {
                return last;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("Waited in vain for " + path + ". Last answer: " + last + "\n" + log());
    }

    /** The path of the one-time set-up link that the first start prints. */
    public String setUpPath() throws IOException {
        Matcher matcher = SET_UP.matcher(log());
        if (!matcher.find()) {
            throw new AssertionError("No set-up link was printed:\n" + log());
        }
        return matcher.group();
    }

    /** The program's own database, past its doors. */
    public TestDatabase database() {
        try {
            Properties passwords = new Properties();
            passwords.load(new StringReader(Files.readString(data.resolve("postgres-18.passwords"))));
            List<String> postmaster = Files.readAllLines(data.resolve("postgres-18/postmaster.pid"));
            String url = "jdbc:postgresql://localhost:" + postmaster.get(3) + "/touchstone";
            return new TestDatabase(
                    new OwnPostgres.Access(url, "touchstone_app", passwords.getProperty("application")),
                    new OwnPostgres.Access(url, "touchstone_owner", passwords.getProperty("owner")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() throws IOException {
        return Files.readString(log, UTF_8);
    }

    /** Ends it at once, as a power cut would, with every process it started except Postgres. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) {
            kill();
        }
    }

    private void awaitAnswer() throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new AssertionError("The program ended by itself:\n" + log());
            }
            try {
                if (get("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The program does not answer:\n" + log());
    }

    /** The program's class path, without the tests' own classes. */
    private static String classPath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
