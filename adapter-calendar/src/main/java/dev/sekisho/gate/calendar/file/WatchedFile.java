package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The file of windows as it is now: it is read again whenever it changed. One that is wrong is told
 * once, and what was known before stays. Thread-safe.
 */
public final class WatchedFile implements Supplier<WindowsConfig> {
  private final Path path;
  private final Supplier<KnownNames> known;
  private final Consumer<GateException> tell;
  private @Nullable Stamp stamp;
  private @Nullable WindowsConfig config;
  private String told = "";

  private record Stamp(FileTime changed, long size, KnownNames known) {}

  /**
   * The file at {@code path}.
   *
   * @param known the names that it may use, as they are now
   * @param tell is told when the file became wrong
   */
  public WatchedFile(Path path, Supplier<KnownNames> known, Consumer<GateException> tell) {
    this.path = path;
    this.known = known;
    this.tell = tell;
  }

  /**
   * What the file says.
   *
   * @throws GateException when it was never right
   */
  @Override
  public synchronized WindowsConfig get() {
    WindowsConfig before = config;
    try {
      KnownNames names = known.get();
      Stamp now = stamp(names);
      if (before != null && now.equals(stamp)) {
        return before;
      }
      stamp = now;
      WindowsConfig read = WindowsFile.read(text(), String.valueOf(path.getFileName()), names);
      config = read;
      told = "";
      return read;
    } catch (GateException e) {
      if (before == null) {
        throw e;
      }
      if (!String.valueOf(e.getMessage()).equals(told)) {
        told = String.valueOf(e.getMessage());
        tell.accept(e);
      }
      return before;
    }
  }

  private Stamp stamp(KnownNames names) {
    try {
      return new Stamp(Files.getLastModifiedTime(path), Files.size(path), names);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private GateException unreadable(IOException e) {
    return new GateException(
        FileErrors.form(
            Place.of(String.valueOf(path.getFileName())),
            "The file can not be read: " + e.getClass().getSimpleName()));
  }
}
