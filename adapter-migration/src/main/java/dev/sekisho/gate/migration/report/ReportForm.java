package dev.sekisho.gate.migration.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.spi.MigrationReport.Run;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a report. It is read strictly: a field that is missing, misspelt or twice there is
 * refused.
 *
 * @param repository {@code owner/name}
 * @param database where the migrations ran
 * @param by who ran them
 * @param migrations one for each file
 */
record ReportForm(
    @Nullable String repository,
    @Nullable String database,
    @Nullable String by,
    @Nullable List<Entry> migrations) {

  /** Files of one report. */
  static final int FILES_MAX = 500;

  /** Characters of one text. */
  static final int TEXT_CHARS_MAX = 300;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  /** How one file went. */
  record Entry(
      @Nullable String file,
      @Nullable String sha256,
      @Nullable String state,
      @Nullable String at) {}

  /**
   * Reads a body.
   *
   * @throws GateException when it is not one
   */
  static ReportForm read(byte[] body) {
    ReportForm form;
    try {
      form = JSON.readValue(body, ReportForm.class);
    } catch (JsonMappingException e) {
      throw wrong(path(e.getPath()), e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw wrong("the body", "this is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw wrong("the body", "it can not be read");
    }
    if (form == null) {
      throw wrong("the body", "it holds nothing");
    }
    return form;
  }

  /** The report that it is. */
  MigrationReport report(String id, String sender, Instant receivedAt) {
    List<Entry> entries = migrations;
    if (entries == null || entries.isEmpty() || entries.size() > FILES_MAX) {
      throw wrong("migrations", "1 to " + FILES_MAX + " files are reported at a time");
    }
    return new MigrationReport(
        id,
        sender,
        name(),
        text("database", database),
        text("by", by),
        IntStream.range(0, entries.size())
            .mapToObj(i -> run("migrations[" + i + "].", entries.get(i)))
            .toList(),
        receivedAt);
  }

  private static String path(List<JsonMappingException.Reference> steps) {
    StringBuilder path = new StringBuilder("$");
    for (JsonMappingException.Reference step : steps) {
      if (step.getIndex() >= 0) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append('.').append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private RepositoryName name() {
    try {
      return new RepositoryName(text("repository", repository));
    } catch (IllegalArgumentException e) {
      throw wrong("repository", String.valueOf(e.getMessage()));
    }
  }

  private static Run run(String path, @Nullable Entry entry) {
    if (entry == null) {
      throw wrong(path, "it holds nothing");
    }
    String sha256 = text(path + "sha256", entry.sha256());
    if (!SHA256.matcher(sha256).matches()) {
      throw wrong(path + "sha256", "a SHA-256 has 64 lower-case hexadecimal digits");
    }
    String state = text(path + "state", entry.state());
    if (!state.equals("applied") && !state.equals("failed")) {
      throw wrong(path + "state", "it is 'applied' or 'failed', not '" + state + "'");
    }
    return new Run(
        new FilePath(text(path + "file", entry.file())),
        sha256,
        state.equals("applied"),
        time(path + "at", text(path + "at", entry.at())));
  }

  private static Instant time(String path, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong(path, "a time is like 2026-03-04T09:00:00Z, not '" + text + "'");
    }
  }

  private static String text(String path, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw wrong(path, "a text is expected here");
    }
    if (text.length() > TEXT_CHARS_MAX) {
      throw wrong(path, "the text has more than " + TEXT_CHARS_MAX + " characters");
    }
    return text.strip();
  }

  private static GateException wrong(String where, String what) {
    return ReportErrors.refuse(
        ReportErrors.NOT_READ,
        where,
        what.strip().replaceAll("\\s+", " "),
        "Send a report in the form that the page about migrations shows");
  }
}
