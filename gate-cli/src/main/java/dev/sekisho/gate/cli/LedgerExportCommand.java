package dev.sekisho.gate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Entry;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the ledger out for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes every entry of the ledger out, oldest first.",
      "In csv, a cell that a spreadsheet would run as a formula begins with an apostrophe. In json,"
          + " each line is a document."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate ledger export --db jdbc:sqlite:gate.db > ledger.csv",
      "  ./gate ledger export --db jdbc:sqlite:gate.db --format json | jq -c .content"
    })
final class LedgerExportCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  /** Signs with which a formula begins in a spreadsheet. Source: OWASP on CSV injection. */
  private static final String FORMULA = "=+-@\t\r";

  /** In which form to write. */
  enum Form {
    csv,
    json
  }

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      defaultValue = "csv",
      description = "csv for spreadsheets, json for programs; csv where it is not said.")
  private Form form = Form.csv;

  @Override
  public Integer call() {
    PrintWriter out = Terminal.of(spec).out();
    try (Database ledger = database.open()) {
      Audit audit = new Audit(ledger);
      if (form == Form.json) {
        audit.entries(entry -> out.println(json(entry)));
      } else {
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord("seq", "at", "kind", "subject", "content", "previous", "hash");
        audit.entries(entry -> write(entry, csv));
      }
    }
    out.flush();
    return ExitCode.ALLOW.number();
  }

  private static void write(Entry entry, CsvWriter csv) {
    csv.writeRecord(
        Long.toString(entry.seq()),
        entry.at().toString(),
        entry.kind().name(),
        plain(entry.subject()),
        plain(entry.content()),
        entry.previous(),
        entry.hash());
  }

  private static String plain(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String json(Entry entry) {
    try {
      ObjectNode line = JSON.createObjectNode();
      line.put("seq", entry.seq());
      line.put("at", entry.at().toString());
      line.put("kind", entry.kind().name());
      line.put("subject", entry.subject());
      line.set("content", JSON.readTree(entry.content()));
      line.put("previous", entry.previous());
      line.put("hash", entry.hash());
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("entry " + entry.seq() + " holds no document", e);
    }
  }
}
