package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.scenario.ScenarioResult;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A proof as JUnit's XML, which build servers read: a suite for each control, a case for each
 * scenario, and a suite {@code rules} with a case for everything else that is wrong. No times: a
 * scenario takes none to speak of.
 */
public final class JUnitXml {
  private static final String WHOLE = "all controls";
  private static final String RULES = "rules";

  private JUnitXml() {}

  /**
   * One case.
   *
   * @param failure what is wrong, if anything
   */
  private record Case(String name, String file, Optional<Problem> failure) {}

  /** The whole document. */
  public static String write(Proof proof) {
    Map<String, List<Case>> suites = new LinkedHashMap<>();
    List<Problem> others = new ArrayList<>(proof.problems());
    for (ScenarioResult result : proof.report().results()) {
      String suite = result.scenario().control().map(Object::toString).orElse(WHOLE);
      Optional<Problem> failure = ofScenario(result, others);
      failure.ifPresent(others::remove);
      suites
          .computeIfAbsent(suite, name -> new ArrayList<>())
          .add(new Case(result.scenario().name(), result.scenario().where().file(), failure));
    }
    for (Problem problem : others) {
      String name = problem.id() + " " + problem.where();
      suites
          .computeIfAbsent(RULES, n -> new ArrayList<>())
          .add(new Case(name, problem.where().file(), Optional.of(problem)));
    }
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      write(suites, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory takes everything", e);
    }
    return text.append('\n').toString();
  }

  private static Optional<Problem> ofScenario(ScenarioResult result, List<Problem> problems) {
    String title = result.scenario().title();
    return problems.stream()
        .filter(problem -> problem.where().within().filter(title::equals).isPresent())
        .findFirst();
  }

  private static void write(Map<String, List<Case>> suites, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    counts(suites.values().stream().flatMap(List::stream).toList(), xml);
    for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", printable(suite.getKey()));
      counts(suite.getValue(), xml);
      for (Case one : suite.getValue()) {
        write(suite.getKey(), one, xml);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void counts(List<Case> cases, XMLStreamWriter xml) throws XMLStreamException {
    long failures = cases.stream().filter(one -> one.failure().isPresent()).count();
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", "0");
  }

  private static void write(String suite, Case one, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", printable(suite));
    xml.writeAttribute("name", printable(one.name()));
    xml.writeAttribute("file", printable(one.file()));
    xml.writeAttribute("time", "0");
    if (one.failure().isPresent()) {
      Problem problem = one.failure().get();
      xml.writeCharacters("\n      ");
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(problem.line()));
      xml.writeAttribute("type", problem.id().value());
      xml.writeCharacters(printable(problem.toString()));
      xml.writeEndElement();
      xml.writeCharacters("\n    ");
    }
    xml.writeEndElement();
  }

  /** XML has no place for most control characters, not even escaped. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> isXml(c) ? c : 0xfffd)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
