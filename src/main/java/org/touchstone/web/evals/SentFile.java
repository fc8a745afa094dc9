package org.touchstone.web.evals;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.touchstone.evals.EvalUploads;
import org.touchstone.evals.EvalUploads.Upload;

/** Takes a sent file to disk piece by piece, up to a size, and hands it on. */
final class SentFile implements UploadHandler {
    private static final long serialVersionUID = 1L;

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_NAME = 200;

    private final long longest;
    private final transient EvalUploads uploads;
    private final transient BooleanSupplier allowed;
    private final transient Arrived arrived;
    private final transient Consumer<String> refused;

    /** What is done with a file, with the page's lock; who takes it closes it. */
    interface Arrived {

        void take(UI ui, Upload upload, String name);
    }

    /**
     * @param longest in bytes
     * @param allowed whether who sends may; asked before anything is written
     * @param refused told a sentence, with the page's lock
     */
    SentFile(long longest, EvalUploads uploads, BooleanSupplier allowed, Arrived arrived, Consumer<String> refused) {
        this.longest = longest;
        this.uploads = uploads;
        this.allowed = allowed;
        this.arrived = arrived;
        this.refused = refused;
    }

    @Override
    public long getRequestSizeMax() {
        return longest;
    }

    @Override
    public long getFileSizeMax() {
        return longest;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        if (!allowed.getAsBoolean()) {
            refuse(ui, event, "Sign in as an author in another tab of this browser, then send the file again.");
            return;
        }
        if (event.getFileSize() > longest) {
            refuse(ui, event, tooLarge());
            return;
        }
        Upload upload = uploads.begin();
        boolean whole = false;
        try {
            whole = copy(event.getInputStream(), upload.file());
        } finally {
            if (!whole) {
                upload.close();
            }
        }
        if (whole) {
            String name = name(event.getFileName());
            ui.accessSynchronously(() -> arrived.take(ui, upload, name));
        } else {
            refuse(ui, event, tooLarge());
        }
    }

    private boolean copy(InputStream in, Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
                if (bytes > longest) {
                    return false;
                }
                out.write(piece, 0, read);
            }
        }
        return true;
    }

    private void refuse(UI ui, UploadEvent event, String sentence) {
        event.reject(sentence);
        ui.access(() -> refused.accept(sentence));
    }

    private String tooLarge() {
        return "This file is larger than " + EvalWords.size(longest)
                + ", which is the most that is taken here. Bring it in parts, for example one task at a time.";
    }

    /** The file's own name, without folders and without what no name needs. */
    private static String name(String sent) {
        String clean = sent.replaceAll("[\\p{Cntrl}]", "")
                .replaceFirst("^.*[/\\\\]", "")
                .strip();
        int end = Math.min(LONGEST_NAME, clean.length());
        return clean.isEmpty() ? "eval" : clean.substring(clean.length() - end);
    }
}
