package org.touchstone.storage;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the program's own Postgres, drawn once and kept beside it in a file that only its owner may read. */
record Passwords(String administrator, String owner, String application) {

    static Passwords keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Passwords(
                get(kept, "administrator", file), get(kept, "owner", file), get(kept, "application", file));
    }

    private static String get(Properties kept, String name, Path file) {
        String password = kept.getProperty(name);
        if (password == null) {
            throw new StorageException(
                    "The file " + file + " has no password for \"" + name + "\".",
                    "Restore that file from a backup; it belongs to the database beside it.");
        }
        return password;
    }

    private static void create(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        writePrivately(fresh, "administrator=" + draw() + "\nowner=" + draw() + "\napplication=" + draw() + "\n");
        Files.move(fresh, file);
    }

    /** Writes a new file that only its owner may read, where the file system knows owners. */
    static void writePrivately(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private static String draw() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
