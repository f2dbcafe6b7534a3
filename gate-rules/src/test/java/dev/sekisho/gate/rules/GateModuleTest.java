package dev.sekisho.gate.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateModuleTest {
  private static final RuleSet RULES =
      RuleSet.of(
          RuleSources.of(
              Map.of(
                  "draft/draft.drl",
                  """
                  rule "draft/is-a-draft"
                    @control( "draft" ) @owner( "compliance" ) @why( "w" ) @fix( "f" )
                  when
                    PullRequest( draft )
                  then
                    finding.await( "It is a draft" );
                  end
                  """)));

  @Test
  void theEngineThatIsInjectedIsThatOfTheRules() {
    Injector injector = Guice.createInjector(new GateModule(RULES));
    assertThat(injector.getInstance(GateEngine.class)).isSameAs(RULES.engine());
    assertThat(injector.getInstance(RuleSet.class)).isSameAs(RULES);
  }

  @Test
  void nothingButTheModuleNeedsGuice() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(GateModule.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .because("Guice is an optional dependency")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.sekisho.gate.rules"));
  }
}
