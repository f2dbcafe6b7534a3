package dev.sekisho.gate.migration.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A changelog in Liquibase's formatted SQL, read as far as it takes to tell its change sets and
 * their checksums of version 9. Whatever could make Liquibase read it otherwise (parameters,
 * ignored lines, rollbacks over several lines) makes it one that can not be compared.
 *
 * @param sets its change sets, in their order
 */
record LiquibaseFile(List<ChangeSet> sets) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final Pattern FIRST = Pattern.compile("\\s*--\\s*liquibase\\s*formatted.*", FLAGS);
  private static final Pattern BEGIN =
      Pattern.compile("\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):\\s*(\"[^\"]+\"|\\S+).*", FLAGS);
  private static final Pattern NOT_SQL =
      Pattern.compile(
          "--\\s*(comment|validCheckSum):? .*"
              + "|\\s*--\\s*rollback .*"
              + "|\\s*--\\s*preconditions.*"
              + "|\\s*--\\s*precondition-[a-z0-9-]+ .*",
          FLAGS);
  private static final Pattern NOT_READ =
      Pattern.compile(
          "\\s*-+\\s*(property|ignoreLines|ignore)\\b.*"
              + "|\\s*-\\s*(changeset|rollback|comment|precondition|validCheckSum)\\b.*"
              + "|\\s*--\\s*changeset\\b.*"
              + "|\\s*--\\s*comments\\b.*"
              + "|\\s*/\\*\\s*liquibase\\s*rollback.*",
          FLAGS);
  private static final Pattern LOGICAL = Pattern.compile(".*logicalFilePath:(\\S+).*", FLAGS);
  private static final Pattern RERUNS =
      Pattern.compile(".*\\b(runOnChange|runAlways):true\\b.*", FLAGS);
  private static final Pattern SPACE = Pattern.compile("[ \\n\\r\\t]+");
  private static final String EMPTY = checksum("");

  /**
   * One change set.
   *
   * @param author who wrote it, by its own words
   * @param id its id, which is one with author and path only
   * @param path the path that it goes by instead of the file's own
   * @param checksum as it stands in the history, {@code 9:} and 32 hexadecimal digits
   * @param reruns whether it runs again when it was changed
   */
  record ChangeSet(
      String author, String id, Optional<String> path, String checksum, boolean reruns) {

    /** Without any, Liquibase refuses the set, or takes the statements of the one before. */
    boolean hasSql() {
      return !checksum.equals(EMPTY);
    }
  }

  LiquibaseFile {
    sets = List.copyOf(sets);
  }

  /** Empty when it can not be told what Liquibase would make of it. */
  static Optional<LiquibaseFile> of(byte[] content) {
    String text = FlywayChecksum.text(content);
    List<String> lines = text.lines().toList();
    Optional<String> first = lines.stream().filter(line -> !line.isBlank()).findFirst();
    if (text.contains("${") || first.filter(line -> FIRST.matcher(line).matches()).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> path = logicalPath(first.get());
    List<ChangeSet> sets = new ArrayList<>();
    String beginning = "";
    StringBuilder sql = new StringBuilder();
    for (String line : lines) {
      if (BEGIN.matcher(line).matches()) {
        set(beginning, sql, path).ifPresent(sets::add);
        beginning = line;
        sql.setLength(0);
      } else if (NOT_READ.matcher(line).matches()) {
        return Optional.empty();
      } else if (!NOT_SQL.matcher(line).matches()) {
        sql.append(line).append('\n');
      }
    }
    set(beginning, sql, path).ifPresent(sets::add);
    boolean comparable = !sets.isEmpty() && sets.stream().allMatch(ChangeSet::hasSql);
    return comparable ? Optional.of(new LiquibaseFile(sets)) : Optional.empty();
  }

  private static Optional<ChangeSet> set(String line, StringBuilder sql, Optional<String> path) {
    Matcher begin = BEGIN.matcher(line);
    if (!begin.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChangeSet(
            unquoted(begin.group(1)),
            unquoted(begin.group(2)),
            logicalPath(line).or(() -> path),
            checksum(sql.toString().trim()),
            RERUNS.matcher(line).matches()));
  }

  /** Of version 9: white space does not count, and each change has a checksum of its own. */
  private static String checksum(String sql) {
    String change = "9:" + md5(SPACE.matcher(sql).replaceAll(""));
    return "9:" + md5(change + ":");
  }

  private static Optional<String> logicalPath(String line) {
    Matcher matcher = LOGICAL.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java platform has MD5", e);
    }
  }
}
