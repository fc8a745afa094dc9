package org.touchstone.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The command line that starts this very program again as a worker: from its jar, or from its class path. */
final class WorkerCommand {

    private static final String MAIN = "org.touchstone.Touchstone";

    private WorkerCommand() {}

    /**
     * @param memory largest heap, as {@code -Xmx} takes it
     */
    static List<String> of(String classPath, String memory) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx" + memory,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-ShrinkHeapInSteps"));
        command.addAll(isProgramJar(classPath) ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
        command.add("worker");
        return List.copyOf(command);
    }

    private static boolean isProgramJar(String classPath) {
        if (!classPath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            return jar.getManifest() != null
                    && MAIN.equals(jar.getManifest().getMainAttributes().getValue("Start-Class"));
        } catch (IOException e) {
            return false;
        }
    }
}
