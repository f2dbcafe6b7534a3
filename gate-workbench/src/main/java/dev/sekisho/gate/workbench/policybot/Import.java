package dev.sekisho.gate.workbench.policybot;

import dev.sekisho.gate.json.Document;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Turns a policy of policy-bot into a folder of rules. Does no I/O but to read the policy. */
public final class Import {

  /** Bytes of one policy. */
  public static final int BYTES_MAX = 1 << 20;

  private Import() {}

  /**
   * Reads a policy file.
   *
   * @param owner who answers for the rules
   * @throws GateException with everything that is wrong with it
   */
  public static Imported of(Path policy, String owner) {
    String name = String.valueOf(policy.getFileName());
    try (InputStream in = Files.newInputStream(policy)) {
      byte[] bytes = in.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw new GateException(
            Problem.of(
                ImportErrors.LIMIT,
                Place.of(policy.toString()),
                "the policy has more than " + BYTES_MAX + " bytes",
                "Make several policies of it"));
      }
      return of(Document.yaml(new java.io.ByteArrayInputStream(bytes), name), name, owner);
    } catch (IOException e) {
      throw new GateException(
          Problem.of(
              ImportErrors.UNREADABLE,
              Place.of(policy.toString()),
              "it can not be read: " + e.getMessage(),
              "Name a policy file of policy-bot that this user may read"));
    }
  }

  /**
   * The same, for a text.
   *
   * @param name what stands for the policy in problems and rules
   * @throws GateException with everything that is wrong with it
   */
  public static Imported of(String text, String name, String owner) {
    return of(Document.yaml(text, name), name, owner);
  }

  private static Imported of(Document document, String name, String owner) {
    Problems problems = new Problems();
    Notes notes = new Notes();
    Policy policy = PolicyReader.read(Entry.root(document, problems), notes);
    problems.throwIfAny();
    Map<String, String> files = new TreeMap<>(Translation.files(policy, owner, name));
    RuleSet rules = accepted(files, name);
    Scenarios.add(policy, rules, files);
    files.put("IMPORT.md", ImportPage.of(name, notes.list(), rules));
    return new Imported(new TreeMap<>(files), notes.list());
  }

  /** What is written is loaded once before, so that nobody is left with rules that do not load. */
  private static RuleSet accepted(Map<String, String> files, String name) {
    try {
      return RuleSet.of(RuleSources.of(files));
    } catch (GateException e) {
      Problems problems = new Problems();
      e.problems()
          .forEach(
              problem ->
                  problems.add(
                      new Problem(
                          ImportErrors.REFUSED,
                          Place.of(name),
                          "the rules of it would be refused: " + problem.line(),
                          problem.known(),
                          problem.fix())));
      problems.throwIfAny();
      throw e;
    }
  }
}
