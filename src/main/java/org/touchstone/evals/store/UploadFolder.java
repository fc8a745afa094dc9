package org.touchstone.evals.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.touchstone.evals.EvalUploads;

/** A folder beside the database, emptied at the start of what a crash left there. */
@Component
class UploadFolder implements EvalUploads {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String PREFIX = "upload-";

    private final Path folder;

    UploadFolder(@Value("${touchstone.data:data}") Path data) {
        folder = data.resolve("uploads");
        left().forEach(UploadFolder::remove);
    }

    private List<Path> left() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Upload begin() throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder), PREFIX, "");
        return new Upload() {
            @Override
            public Path file() {
                return file;
            }

            @Override
            public void close() {
                remove(file);
            }
        };
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A file that was sent in could not be removed; it goes at the next start: {}", file, e);
        }
    }
}
