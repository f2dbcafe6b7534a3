package dev.sekisho.gate.github.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The changed files, by REST: GraphQL does not tell the name that a file had before.
 *
 * @param files the files
 * @param patch an identity of the whole diff; empty when part of the diff is not told
 */
record ChangedFiles(Listing<ChangedFile> files, Optional<String> patch) {

  /** Files that GitHub tells of, at most; of a larger change it keeps the rest to itself. */
  static final int FILES_MAX = 3000;

  /** Where a hunk stands moves with its surroundings, and is not part of what is proposed. */
  private static final Pattern HUNK = Pattern.compile("(?m)^@@ [^@]*@@.*$");

  static ChangedFiles read(GitHubConnection connection, PullRequestRef subject) {
    List<Json> rows = new ArrayList<>();
    Optional<String> page =
        Optional.of(
            "/repos/"
                + subject.repository()
                + "/pulls/"
                + subject.number()
                + "/files?per_page=100");
    while (page.isPresent() && rows.size() < FILES_MAX) {
      GitHubConnection.Page read = connection.get(subject.repository(), page.get());
      rows.addAll(read.body().items());
      page = read.next();
    }
    List<ChangedFile> files = rows.stream().map(ChangedFiles::file).toList();
    boolean complete = page.isEmpty() && files.size() < FILES_MAX;
    return new ChangedFiles(
        new Listing<>(files, complete), complete ? identity(rows) : Optional.empty());
  }

  private static ChangedFile file(Json row) {
    return new ChangedFile(
        row.at("filename").as(FilePath::new),
        row.at("previous_filename").present().map(name -> name.as(FilePath::new)),
        row.at("status").as(word -> ChangedFile.Status.valueOf(word.toUpperCase(Locale.ROOT))),
        row.at("additions").integer(),
        row.at("deletions").integer());
  }

  /** A file whose patch is not told, because it is large or binary, counts by its content. */
  private static Optional<String> identity(List<Json> rows) {
    MessageDigest digest = sha256();
    for (Json row : rows) {
      Json patch = row.at("patch");
      Json blob = row.at("sha");
      if (patch.isAbsent() && blob.isAbsent()) {
        return Optional.empty();
      }
      String what = patch.isAbsent() ? blob.text() : HUNK.matcher(patch.text()).replaceAll("@@");
      String line =
          String.join(
              "\0",
              row.at("status").text(),
              row.at("filename").text(),
              row.at("previous_filename").said(),
              what);
      digest.update((line + "\0\0").getBytes(UTF_8));
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
