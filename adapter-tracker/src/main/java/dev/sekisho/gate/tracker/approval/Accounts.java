package dev.sekisho.gate.tracker.approval;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who people of trackers are on the code host: a table under review with the columns {@code
 * approver} (a tracker's name, a colon and the id of the account there, for example {@code
 * jira:5b10a2844c20165700ede21g}) and {@code login}. The table of the control {@code
 * manager-approval} can be read as it is. Immutable and thread-safe.
 */
public final class Accounts {

  /** The table can not be read. */
  public static final ErrorId WRONG_TABLE = new ErrorId("GATE-9221");

  /** Lines that are read. */
  public static final int LINES_MAX = 20_000;

  /** Nobody is known. */
  public static final Accounts NONE = new Accounts(Map.of());

  private final Map<String, Login> logins;

  private Accounts(Map<String, Login> logins) {
    this.logins = Map.copyOf(logins);
  }

  /** People by their names in {@code TicketChange.actor}. */
  public static Accounts of(Map<String, Login> logins) {
    return new Accounts(logins);
  }

  /**
   * Reads a table; columns that are not asked for are left alone.
   *
   * @param file what it is called, for problems
   * @throws GateException with every problem
   */
  public static Accounts read(String file, String csv) {
    Problems problems = new Problems();
    Map<String, Login> logins = new HashMap<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv)) {
      int count = 0;
      for (NamedCsvRecord line : lines) {
        Place place = Place.of(file, Math.toIntExact(line.getStartingLineNumber()), 1);
        if (++count > LINES_MAX) {
          problems.add(wrong(place, "The table has more than " + LINES_MAX + " lines"));
          break;
        }
        add(line, place, logins, problems);
      }
    } catch (CsvParseException e) {
      problems.add(wrong(Place.of(file), "The file is not CSV"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    problems.throwIfAny();
    return new Accounts(logins);
  }

  /** The login of somebody; empty when the table does not say. */
  public Optional<Login> login(String actor) {
    return Optional.ofNullable(logins.get(actor));
  }

  private static void add(
      NamedCsvRecord line, Place place, Map<String, Login> logins, Problems problems) {
    Optional<String> approver = line.findField("approver").map(String::strip);
    Optional<String> login = line.findField("login").map(String::strip);
    if (approver.isEmpty() || login.isEmpty()) {
      problems.add(wrong(place, "The line has no field 'approver' or no field 'login'"));
    } else if (approver.get().isEmpty() || login.get().isEmpty()) {
      problems.add(wrong(place, "A field of the line is empty"));
    } else if (logins.putIfAbsent(approver.get(), new Login(login.get())) != null) {
      problems.add(wrong(place, approver.get() + " has a line already"));
    }
  }

  private static Problem wrong(Place place, String what) {
    return Problem.of(
        WRONG_TABLE,
        place,
        what,
        "Write the columns approver and login, and a line for each account, for example"
            + " jira:5b10a2844c20165700ede21g,carol");
  }
}
