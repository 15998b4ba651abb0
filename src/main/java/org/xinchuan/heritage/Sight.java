package org.xinchuan.heritage;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.person.PersonRef;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows the people of a line to a caller: in full, by what is published, or as a stub that says no
 * more than that there is somebody of that trade in that organisation.
 */
final class Sight {

    private static final String HMAC = "HmacSHA256";
    private static final int STUB_BYTES = 9;

    /** Fresh in every process, so that a stub's id outlives nobody's stay. */
    private static final SecretKeySpec KEY = key();

    private final View view;
    private final Shown shown;

    Sight(View view, Shown shown) {
        this.view = view;
        this.shown = shown;
    }

    /** Whether all about somebody may be shown. */
    boolean whole(PersonFact person) {
        return view.names(person.id(), person.organisation());
    }

    /** The same of the person of a number, in the state that the answer is made of. */
    boolean whole(Lineage lineage, int number) {
        return view.namesAll() || lineage.people().person(number).map(this::whole).orElse(false);
    }

    /** Who is shown it. */
    View view() {
        return view;
    }

    PersonRef of(PersonRef person) {
        if (view.names(person.id(), person.organisation())) {
            return person;
        }
        return shown.to(view, person.id()) ? person.published() : person.hidden(id(person.id()));
    }

    /** The id by which somebody is spoken of in the answers to this caller. */
    String id(String person) {
        return shown.to(view, person) ? person : stub(person);
    }

    /** The same of the person of a number, in the state that the answer is made of. */
    String id(Lineage lineage, int number) {
        String person = lineage.people().id(number);
        return lineage.shows(number, view) ? person : stub(person);
    }

    private String stub(String person) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(KEY);
            byte[] whole =
                    mac.doFinal((view.key() + "\n" + person).getBytes(StandardCharsets.UTF_8));
            return "~" + HexFormat.of().formatHex(whole, 0, STUB_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }
}
