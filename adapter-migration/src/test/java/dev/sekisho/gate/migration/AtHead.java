package dev.sekisho.gate.migration;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.HeadFiles;
import dev.sekisho.gate.testkit.Sheets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a pull request at its head, and the sheet that names them. */
public final class AtHead implements HeadFiles {
  private final Map<String, byte[]> files = new TreeMap<>();

  /** Puts a file there, or another content into it. */
  public AtHead with(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Takes a file away. */
  public AtHead without(String path) {
    files.remove(path);
    return this;
  }

  @Override
  public byte[] read(RepositoryName repository, HeadSha commit, FilePath file) {
    byte[] content = files.get(file.value());
    if (content == null || !commit.equals(Sheets.HEAD)) {
      throw new IllegalStateException(file + " is not there at " + commit.abbreviated());
    }
    return content;
  }

  /** The changed files. */
  public List<ChangedFile> changed() {
    return files.keySet().stream().map(path -> file(path, ChangedFile.Status.ADDED)).toList();
  }

  /** A changed file. */
  public static ChangedFile file(String path, ChangedFile.Status status) {
    return new ChangedFile(new FilePath(path), Optional.empty(), status, 1, 0);
  }

  /** The sheet of the pull request. */
  public FactSheet sheet() {
    return Sheets.sheet()
        .build()
        .with(
            draft ->
                draft.files(Evidence.known(Listing.complete(changed()), "github", Sheets.NOW)));
  }

  /** What is known of the migrations. */
  public static List<Migration> known(Evidence<Listing<Migration>> evidence) {
    return evidence.fold(
        known -> known.value().items(),
        gap -> {
          throw new AssertionError(gap.source() + ": " + gap.reason());
        });
  }
}
