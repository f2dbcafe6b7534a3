package dev.sekisho.gate.evidence;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sekisho.gate.evidence.MigrationWay.History;
import dev.sekisho.gate.evidence.MigrationWay.Job;
import dev.sekisho.gate.evidence.MigrationWay.Password;
import dev.sekisho.gate.evidence.MigrationWay.Reports;
import dev.sekisho.gate.evidence.MigrationWay.Tool;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.migration.Paths;
import dev.sekisho.gate.problem.Place;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code migrations.yaml}. It has lists {@code histories}, {@code reports} and {@code
 * checks}; passwords are not in it, but the names of the variables that hold them are.
 */
final class MigrationsFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Map<String, String> environment;
  private final String file;

  record Written(
      @Nullable List<WrittenHistory> histories,
      @Nullable List<WrittenReports> reports,
      @Nullable List<WrittenCheck> checks) {}

  record WrittenHistory(
      @Nullable String database,
      @Nullable String tool,
      @Nullable String url,
      @Nullable String user,
      @Nullable String passwordFrom,
      @Nullable String zone,
      @Nullable String schema,
      @Nullable String table,
      @Nullable List<String> paths) {}

  record WrittenReports(
      @Nullable String database, @Nullable List<String> paths, @Nullable List<String> repeatable) {}

  record WrittenCheck(
      @Nullable String database,
      @Nullable String check,
      @Nullable String app,
      @Nullable List<String> paths) {}

  private MigrationsFile(Map<String, String> environment, String file) {
    this.environment = Map.copyOf(environment);
    this.file = file;
  }

  /**
   * The ways of a file.
   *
   * @param name of the file, for messages
   * @param environment where the passwords are
   * @throws dev.sekisho.gate.problem.GateException when it is not of the form
   */
  static List<MigrationWay> read(String text, String name, Map<String, String> environment) {
    return new MigrationsFile(environment, name).ways(written(text, name));
  }

  private static Written written(String text, String name) {
    try {
      return Optional.ofNullable(YAML.readValue(text, Written.class))
          .orElseGet(() -> new Written(null, null, null));
    } catch (UnrecognizedPropertyException e) {
      throw EvidenceErrors.migrations(
          place(name, e.getLocation()),
          "Nothing is called '" + e.getPropertyName() + "' here",
          e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    } catch (JsonProcessingException e) {
      throw EvidenceErrors.migrations(
          place(name, e.getLocation()), "This is not the form of the file", List.of());
    }
  }

  private List<MigrationWay> ways(Written written) {
    List<MigrationWay> ways = new ArrayList<>();
    each("histories", written.histories(), this::history, ways);
    each("reports", written.reports(), this::reports, ways);
    each("checks", written.checks(), this::check, ways);
    if (ways.isEmpty()) {
      throw EvidenceErrors.migrations(
          Place.of(file),
          "The file names no way to tell migrations",
          List.of("histories", "reports", "checks"));
    }
    return ways;
  }

  @FunctionalInterface
  private interface Meaning<T> {
    MigrationWay of(Place where, T written);
  }

  private <T> void each(
      String list, @Nullable List<T> written, Meaning<T> meaning, List<MigrationWay> ways) {
    int index = 0;
    for (T one : Optional.ofNullable(written).orElse(List.of())) {
      Place where = Place.of(file).in(list + "[" + index++ + "]");
      try {
        ways.add(meaning.of(where, one));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw EvidenceErrors.migrations(where, String.valueOf(e.getMessage()), List.of());
      }
    }
  }

  private MigrationWay history(Place where, WrittenHistory written) {
    String variable = require(where, "passwordFrom", written.passwordFrom());
    String password =
        Optional.ofNullable(environment.get(variable))
            .orElseThrow(
                () ->
                    EvidenceErrors.migrations(
                        where, "The variable " + variable + " is not set", List.of()));
    String url = require(where, "url", written.url());
    if (!url.startsWith("jdbc:")) {
      throw EvidenceErrors.migrations(where, "'url' begins with jdbc:", List.of());
    }
    return new History(
        require(where, "database", written.database()),
        Tool.valueOf(require(where, "tool", written.tool()).toUpperCase(Locale.ROOT)),
        url,
        require(where, "user", written.user()),
        new Password(password),
        ZoneId.of(require(where, "zone", written.zone())),
        Optional.ofNullable(written.schema()),
        Optional.ofNullable(written.table()),
        Paths.of(require(where, "paths", written.paths())));
  }

  private MigrationWay reports(Place where, WrittenReports written) {
    return new Reports(
        require(where, "database", written.database()),
        Paths.of(require(where, "paths", written.paths())),
        Optional.ofNullable(written.repeatable()).map(Paths::of));
  }

  private MigrationWay check(Place where, WrittenCheck written) {
    return new Job(
        require(where, "database", written.database()),
        new CheckName(require(where, "check", written.check())),
        Optional.ofNullable(written.app()).map(AppSlug::new),
        Paths.of(require(where, "paths", written.paths())));
  }

  private static <T> T require(Place where, String name, @Nullable T value) {
    if (value == null) {
      throw EvidenceErrors.migrations(where, "'" + name + "' is missing", List.of());
    }
    return value;
  }

  private static Place place(String name, @Nullable JsonLocation at) {
    return at == null ? Place.of(name) : Place.of(name, at.getLineNr(), at.getColumnNr());
  }
}
