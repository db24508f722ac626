package io.plimsoll.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The files that an image is built from: its Dockerfile and what that copies. */
final class ImageContext {
    private static final int EXECUTABLE = 0100755;
    private static final int TAG_LENGTH = 12;

    private final SortedMap<String, byte[]> files;

    ImageContext(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** Reads the context that this package ships under that name, from a directory or from the jar. */
    static ImageContext shipped(String name) {
        URL place = ImageContext.class.getResource("images/" + name);
        if (place == null) {
            throw new LocalClusterException("The build files of the image " + name
                    + " are not on the class path: this build of Plimsoll's junit-extension is incomplete.");
        }
        try {
            URI uri = place.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri));
            }
            String jar = uri.toString().substring(0, uri.toString().indexOf('!'));
            Path jarFile = Path.of(URI.create(jar.substring("jar:".length())));
            try (FileSystem archive = FileSystems.newFileSystem(jarFile)) {
                return read(archive.getPath("/io/plimsoll/cluster/images", name));
            }
        } catch (IOException | URISyntaxException e) {
            throw new LocalClusterException("The build files of the image " + name + " cannot be read: " + place, e);
        }
    }

    private static ImageContext read(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(path));
            }
        }
        return new ImageContext(files);
    }

    String dockerfile() {
        byte[] content = files.get("Dockerfile");
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    /** Makes a tag of everything that the image depends on: these files, and the images it builds upon. */
    String tag(List<String> foundations) {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            update(digest, name.getBytes(StandardCharsets.UTF_8));
            update(digest, content);
        });
        foundations.forEach(foundation -> update(digest, foundation.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, TAG_LENGTH);
    }

    /** Packs the files as the engine takes them. All are executable, since a jar does not say which are. */
    InputStream tar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setMode(EXECUTABLE);
                entry.setModTime(0);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** Each part goes in with its length, so that nothing moves unseen from one part to the next. */
    private static void update(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
