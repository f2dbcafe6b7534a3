package dev.sekisho.gate.executor.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file of ours that another program reads. It lies in a folder named by its content, so that a
 * new version of the gate takes nothing from under the runs of the old one.
 */
final class Tool {
  private static final int DIGEST_BYTES = 8;

  private Tool() {}

  static Path install(Path work, Class<?> owner, String name) {
    try (InputStream resource = owner.getResourceAsStream(name)) {
      byte[] content = Objects.requireNonNull(resource, name).readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      Path folder = work.resolve(".tool-" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
      Files.createDirectories(folder);
      Path part = Files.createTempFile(work, ".tool", ".part");
      Files.write(part, content);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
