package dev.sekisho.gate.workbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What build servers read; junit.xsd holds the elements and attributes that they agree on. */
class JUnitXmlTest {
  private static final Path SCHEMA = Path.of("src/test/resources/junit.xsd");

  @TempDir private Path folder;

  @Test
  void aProofThatPassesIsValidAndHasACaseForEachScenario() throws Exception {
    Document xml = valid(RuleFolder.at(folder).prove());

    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("greeting");
    assertThat(suite.getAttribute("tests")).isEqualTo("7");
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(7);
    assertThat(xml.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void aScenarioThatDoesNotHoldIsAFailureWithWhatWasExpected() throws Exception {
    Document xml =
        valid(
            RuleFolder.at(folder)
                .edit(RuleFolder.SCENARIOS, "name: a draft", "name: a \"draft\" <&> \\u0007")
                .edit(RuleFolder.SCENARIOS, "draft: true }", "draft: false }")
                .prove());

    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent()).contains("expected awaited, and the answer is satisfied");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .startsWith("a \"draft\" <&>");
    assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo("1");
  }

  @Test
  void whatNoScenarioStandsForIsACaseOfItsOwn() throws Exception {
    Document xml = valid(RuleFolder.at(folder).withoutScenario("more than ten lines").mutate());

    Element suite = (Element) xml.getElementsByTagName("testsuite").item(1);
    assertThat(suite.getAttribute("name")).isEqualTo("rules");
    assertThat(suite.getAttribute("tests"))
        .isEqualTo(suite.getAttribute("failures"))
        .isNotEqualTo("0");
  }

  private static Document valid(Proof proof) throws Exception {
    String xml = JUnitXml.write(proof);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMA.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
