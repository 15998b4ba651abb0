package org.xinchuan.person;

import com.fasterxml.jackson.annotation.JsonAlias;

import org.xinchuan.graph.Alphabetical;
import org.xinchuan.graph.Searchable;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.PersonName;
import org.xinchuan.standard.SearchText;
import org.xinchuan.standard.Verdict;

import java.util.List;

/**
 * A person who teaches, learns or leads. Names are never keys: many people share one.
 *
 * @param id made when left out
 * @param organisation where the person works now
 * @param retiresOn planned or actual
 */
public record Person(
        String id,
        String name,
        String organisation,
        String employeeNo,
        Gender gender,
        Integer birthYear,
        PartialDate hiredOn,
        PartialDate leftOn,
        PartialDate retiresOn,
        String occupation,
        String post,
        Status status)
        implements Searchable, Alphabetical {

    /** As the personnel record has it. */
    public enum Gender {
        @JsonAlias({"M", "男"})
        MALE,
        @JsonAlias({"F", "女"})
        FEMALE
    }

    /** Where the person stands in working life. */
    public enum Status implements Labelled {
        ACTIVE("在职", "active"),
        RETIRED("退休", "retired"),
        LEFT("离职", "left"),
        DECEASED("去世", "deceased");

        private final Bilingual label;

        Status(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    public Person {
        id = id == null ? Code.random().text() : id;
        Faults faults =
                new Faults()
                        .code("id", id)
                        .required("name", name)
                        .code("organisation", organisation)
                        .code("occupation", occupation)
                        .add(
                                birthYear != null && (birthYear < 1800 || birthYear > 2200),
                                "birthYear",
                                "YEAR_INVALID",
                                "请填写四位出生年份",
                                "a year of four digits is needed")
                        .order("hiredOn", hiredOn, "leftOn", leftOn);
        if (name != null && !name.isBlank()) {
            switch (PersonName.check(name)) {
                case Verdict.Valid<PersonName>(var right) -> name = right.text();
                case Verdict.Warn<PersonName>(var right, var code, var message) ->
                        name = right.text();
                case Verdict.Invalid<PersonName>(var code, var message) ->
                        faults.add(true, "name", code, message.zh(), message.en());
            }
        }
        faults.orThrow();
    }

    /** What is doubtful about it; nothing of this is a reason to refuse. */
    public List<Fault> doubts() {
        return PersonName.check(name) instanceof Verdict.Warn<PersonName>(_, var code, var message)
                ? List.of(new Fault("name", code, message))
                : List.of();
    }

    @Override
    public String searchText() {
        return SearchText.of(name, employeeNo, id);
    }
}
