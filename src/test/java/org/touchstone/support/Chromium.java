package org.touchstone.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium: the one named in TOUCHSTONE_BROWSER, or the one that ./mvnw brought into .tools/. */
public final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String LOCATE = "import('@sparticuz/chromium').then(async m => { const c = m.default;"
            + "console.log(JSON.stringify({executable: await c.executablePath(), args: c.args})) })";

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() throws Exception {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true);
        String given = System.getenv("TOUCHSTONE_BROWSER");
        if (given != null && !given.isBlank()) {
            options.setExecutablePath(Path.of(given)).setArgs(QUIET);
        } else {
            JsonNode found = locate();
            List<String> args = new ArrayList<>(QUIET);
            found.get("args").forEach(arg -> {
                // In a single process, closing one page's context ends the whole browser.
                if (!arg.asString().startsWith("--headless") && !arg.asString().equals("--single-process")) {
                    args.add(arg.asString());
                }
            });
            options.setExecutablePath(Path.of(found.get("executable").asString()))
                    .setArgs(args);
        }
        browser = playwright.chromium().launch(options);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static JsonNode locate() throws IOException, InterruptedException {
        Path tools = Path.of(System.getenv().getOrDefault("TOUCHSTONE_TOOLS", ".tools"))
                .toAbsolutePath();
        Process node = new ProcessBuilder(tools.resolve("node/bin/node").toString(), "-e", LOCATE)
                .directory(tools.resolve("browser").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (node.waitFor() != 0 || said.isBlank()) {
            throw new IllegalStateException(
                    "There is no browser in .tools/browser. Start the tests with ./mvnw verify.");
        }
        return JsonMapper.builder().build().readTree(said);
    }
}
