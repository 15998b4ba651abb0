package org.xinchuan.heritage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.column.Utf8;
import org.xinchuan.lineage.fact.CareerFact.Standing;
import org.xinchuan.lineage.people.Generations;
import org.xinchuan.lineage.people.PersonWords;
import org.xinchuan.person.PersonRef;

import java.io.IOException;

/**
 * Writes people of one state of the index as {@link PersonRef} is written, but straight out of its
 * columns: of a line of a thousand a page is mostly names, and to make texts of them only to write
 * these took as long as to walk the line. For one thread and one answer, which has to be bytes.
 */
final class CardWriter {
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString NAME = new SerializedString("name");
    private static final SerializableString ORGANISATION = new SerializedString("organisation");
    private static final SerializableString ORGANISATION_NAME =
            new SerializedString("organisationName");
    private static final SerializableString OCCUPATION = new SerializedString("occupation");
    private static final SerializableString OCCUPATION_NAME =
            new SerializedString("occupationName");
    private static final SerializableString TAIL = new SerializedString("employeeNoTail");
    private static final SerializableString STATUS = new SerializedString("status");

    private final Lineage lineage;
    private final PersonWords words;
    private final PersonCards cards;
    private final PersonCards.Names names;
    private final Sight sight;
    private final JsonGenerator out;
    private final Utf8 text;

    CardWriter(Lineage lineage, PersonCards cards, Sight sight, JsonGenerator out) {
        this.lineage = lineage;
        this.words = lineage.people().words();
        this.cards = cards;
        this.names = cards.names();
        this.sight = sight;
        this.out = out;
        this.text = out::writeUTF8String;
    }

    /** Has memory bring what is kept of somebody who will be written. */
    void ask(Generations.Place place) {
        words.ask(place.number());
        for (int other : place.next()) {
            words.askId(other);
        }
    }

    /** Writes what the caller is shown of a person, as fields of the object that is open. */
    void person(int number) throws IOException {
        if (!sight.whole(lineage, number)) {
            person(sight.of(cards.of(lineage.people(), number)));
            return;
        }
        out.writeFieldName(ID);
        words.id(number, text);
        out.writeFieldName(NAME);
        orNull(words.name(number, text));
        int organisation = words.organisation(number);
        code(
                organisation == PersonWords.NONE
                        ? null
                        : names.organisations()
                                .of(organisation, words.organisationCode(organisation)),
                ORGANISATION,
                ORGANISATION_NAME);
        int occupation = words.occupation(number);
        code(
                occupation == PersonWords.NONE
                        ? null
                        : names.occupations().of(occupation, words.occupationCode(occupation)),
                OCCUPATION,
                OCCUPATION_NAME);
        out.writeFieldName(TAIL);
        orNull(words.employeeNoTail(number, text));
        Standing standing = words.standing(number);
        field(STATUS, standing == null ? null : PersonCards.status(standing).name());
    }

    /** Writes the id by which somebody is spoken of in the answers to the caller. */
    void id(int number) throws IOException {
        if (lineage.shows(number, sight.view())) {
            words.id(number, text);
        } else {
            out.writeString(sight.id(lineage, number));
        }
    }

    private void code(
            NamedCodes.Named named, SerializableString field, SerializableString nameField)
            throws IOException {
        out.writeFieldName(field);
        text(named == null ? null : named.written());
        out.writeFieldName(nameField);
        text(named == null ? null : named.name());
    }

    private void person(PersonRef person) throws IOException {
        field(ID, person.id());
        field(NAME, person.name());
        field(ORGANISATION, person.organisation());
        field(ORGANISATION_NAME, person.organisationName());
        field(OCCUPATION, person.occupation());
        field(OCCUPATION_NAME, person.occupationName());
        field(TAIL, person.employeeNoTail());
        field(STATUS, person.status() == null ? null : person.status().name());
    }

    private void field(SerializableString name, String value) throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private void text(SerializableString value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private void orNull(boolean written) throws IOException {
        if (!written) {
            out.writeNull();
        }
    }
}
