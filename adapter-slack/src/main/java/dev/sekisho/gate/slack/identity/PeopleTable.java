package dev.sekisho.gate.slack.identity;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.slack.address.SlackUser;
import dev.sekisho.gate.slack.address.TeamId;
import dev.sekisho.gate.slack.address.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of people, which is a file under review: {@code team,user,login}, a line for each
 * account. One login may have several accounts; no account has two logins. Immutable and
 * thread-safe.
 */
public final class PeopleTable implements Links {

  /** The first line. */
  public static final String HEADER = "team,user,login";

  /** Lines that are read. */
  public static final int LINES_MAX = 20_000;

  private final Map<SlackUser, Login> logins;

  private PeopleTable(Map<SlackUser, Login> logins) {
    this.logins = Map.copyOf(logins);
  }

  /**
   * Reads a table.
   *
   * @param file what it is called, for problems
   * @param csv its text
   * @throws GateException with every problem
   */
  public static PeopleTable read(String file, String csv) {
    Problems problems = new Problems();
    Map<SlackUser, Login> logins = new HashMap<>();
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(csv)) {
      boolean first = true;
      for (CsvRecord line : lines) {
        Place place = Place.of(file, Math.toIntExact(line.getStartingLineNumber()), 1);
        if (first) {
          first = false;
          if (!String.join(",", line.getFields()).equals(HEADER)) {
            problems.add(wrong(place, "The first line is not " + HEADER));
          }
        } else if (line.getStartingLineNumber() > LINES_MAX) {
          problems.add(wrong(place, "The table has more than " + LINES_MAX + " lines"));
          break;
        } else {
          add(line, place, logins, problems);
        }
      }
      if (first) {
        problems.add(wrong(Place.of(file), "The table is empty"));
      }
    } catch (CsvParseException e) {
      problems.add(wrong(Place.of(file), "The file is not CSV"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    problems.throwIfAny();
    return new PeopleTable(logins);
  }

  @Override
  public Optional<Login> login(SlackUser user) {
    return Optional.ofNullable(logins.get(user));
  }

  private static void add(
      CsvRecord line, Place place, Map<SlackUser, Login> logins, Problems problems) {
    List<String> fields = line.getFields();
    if (fields.size() != HEADER.split(",").length) {
      problems.add(wrong(place, "The line has " + fields.size() + " fields, not three"));
      return;
    }
    try {
      SlackUser user =
          new SlackUser(new TeamId(fields.get(0).strip()), new UserId(fields.get(1).strip()));
      if (logins.putIfAbsent(user, new Login(fields.get(2).strip())) != null) {
        problems.add(wrong(place, user + " has a line already"));
      }
    } catch (IllegalArgumentException e) {
      problems.add(wrong(place, "The line can not be read: " + e.getMessage()));
    }
  }

  private static Problem wrong(Place place, String what) {
    return Problem.of(
        IdentityErrors.WRONG_TABLE,
        place,
        what,
        "Write "
            + HEADER
            + " and below it a line for each account, with the ids that Slack shows"
            + " in a profile");
  }
}
