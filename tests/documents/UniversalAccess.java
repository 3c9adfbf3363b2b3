import java.io.FileInputStream;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Tells of each PDF whether veraPDF finds it to be PDF/UA-1: file, number of assertions, broken rules. */
public class UniversalAccess {
  private static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

  public static void main(String[] paths) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = Profiles.profileFromXml(UniversalAccess.class.getResourceAsStream(PROFILE));
    PDFAFlavour flavour = PDFAFlavour.fromString("ua1");
    for (String path : paths) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(path), flavour)) {
        ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
        TreeMap<String, String> broken = new TreeMap<>();
        for (TestAssertion each : result.getTestAssertions())
          if (each.getStatus() == TestAssertion.Status.FAILED)
            broken.putIfAbsent(each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber(), each.getMessage());
        System.out.println(path + "\t" + result.getTotalAssertions() + "\t" + (result.isCompliant() ? "" : broken.toString()));
      }
    }
  }
}
