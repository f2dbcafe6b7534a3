package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.compile.RuleOutline.Located;
import dev.sekisho.gate.rules.compile.RuleOutline.PatternOutline;
import dev.sekisho.gate.vocabulary.Table;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Writes and reads {@link ParsedRules} as bytes: counts, numbers and texts, and nothing else. */
final class ParsedForm {
  private static final int MAGIC = 0x53454b49;
  private static final int VERSION = 1;
  private static final int COUNT_MAX = 100_000;

  private ParsedForm() {}

  static void write(ParsedRules parsed, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    text(out, parsed.revision().value());
    out.writeInt(parsed.tables().size());
    for (Table table : parsed.tables().values()) {
      text(out, table.name());
      texts(out, table.columns());
      out.writeInt(table.rows().size());
      for (Table.Row row : table.rows()) {
        texts(out, table.columns().stream().map(row::cell).toList());
      }
    }
    out.writeInt(parsed.rules().size());
    for (RuleOutline rule : parsed.rules()) {
      write(rule, out);
    }
  }

  private static void write(RuleOutline rule, DataOutputStream out) throws IOException {
    text(out, rule.name());
    text(out, rule.where().file());
    out.writeInt(rule.where().line().orElse(0));
    out.writeInt(rule.metadata().size());
    for (Map.Entry<String, String> mark : new TreeMap<>(rule.metadata()).entrySet()) {
      text(out, mark.getKey());
      text(out, mark.getValue());
    }
    out.writeInt(rule.patterns().size());
    for (PatternOutline pattern : rule.patterns()) {
      text(out, pattern.quantifier().name());
      text(out, pattern.variable().orElse(""));
      located(out, pattern.type());
      out.writeInt(pattern.conditions().size());
      for (Located condition : pattern.conditions()) {
        located(out, condition);
      }
    }
    located(out, rule.consequence());
  }

  static ParsedRules read(DataInputStream in) throws IOException {
    try {
      return parsed(in);
    } catch (EOFException e) {
      throw unreadable("it ends too early");
    }
  }

  private static ParsedRules parsed(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw unreadable("it was not written by this version");
    }
    RuleSetRevision revision = new RuleSetRevision(text(in));
    Map<String, Table> tables = new LinkedHashMap<>();
    int tableCount = count(in);
    for (int i = 0; i < tableCount; i++) {
      String name = text(in);
      List<String> columns = texts(in);
      List<List<String>> rows = new ArrayList<>();
      int rowCount = count(in);
      for (int row = 0; row < rowCount; row++) {
        rows.add(texts(in));
      }
      tables.put(name, new Table(name, columns, rows));
    }
    List<RuleOutline> rules = new ArrayList<>();
    int ruleCount = count(in);
    for (int i = 0; i < ruleCount; i++) {
      rules.add(rule(in));
    }
    return new ParsedRules(revision, rules, tables);
  }

  private static RuleOutline rule(DataInputStream in) throws IOException {
    String name = text(in);
    String file = text(in);
    int line = in.readInt();
    Map<String, String> metadata = new LinkedHashMap<>();
    int marks = count(in);
    for (int i = 0; i < marks; i++) {
      metadata.put(text(in), text(in));
    }
    List<PatternOutline> patterns = new ArrayList<>();
    int patternCount = count(in);
    for (int i = 0; i < patternCount; i++) {
      patterns.add(pattern(in));
    }
    Place where =
        new Place(
            file, OptionalInt.of(line), OptionalInt.empty(), Optional.of(name), Optional.empty());
    return new RuleOutline(name, metadata, patterns, located(in), where);
  }

  private static PatternOutline pattern(DataInputStream in) throws IOException {
    String quantifier = text(in);
    String variable = text(in);
    Located type = located(in);
    List<Located> conditions = new ArrayList<>();
    int conditionCount = count(in);
    for (int i = 0; i < conditionCount; i++) {
      conditions.add(located(in));
    }
    return new PatternOutline(
        quantifier(quantifier), Optional.of(variable).filter(v -> !v.isEmpty()), type, conditions);
  }

  private static Quantifier quantifier(String name) {
    try {
      return Quantifier.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw unreadable("there is no quantifier " + name);
    }
  }

  private static void located(DataOutputStream out, Located located) throws IOException {
    text(out, located.text());
    out.writeInt(located.offset());
  }

  private static Located located(DataInputStream in) throws IOException {
    return new Located(text(in), in.readInt());
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    int count = count(in);
    for (int i = 0; i < count; i++) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > RuleSources.FILE_BYTES_MAX) {
      throw unreadable("a text of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw unreadable("it ends too early");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > COUNT_MAX) {
      throw unreadable("a list of " + count);
    }
    return count;
  }

  private static GateException unreadable(String what) {
    return new GateException(
        Problem.of(
            RuleErrors.COMPILED_FORM,
            Place.of("compiled rules"),
            "they can not be read: " + what,
            "Compile the rules again from their folder"));
  }
}
