package org.xinchuan.graph.put;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Reads the expressions of statements, as far as statements that write rows use them. */
final class ExpressionReader {

    private final Tokens tokens;
    private final Map<String, Expression> names;

    /**
     * @param names what words stand for
     */
    ExpressionReader(Tokens tokens, Map<String, Expression> names) {
        this.tokens = tokens;
        this.names = names;
    }

    Expression read() {
        Expression left = comparison();
        while (tokens.take("AND")) {
            Expression before = left;
            Expression right = comparison();
            left = scope -> before.holds(scope) && right.holds(scope);
        }
        return left;
    }

    private Expression comparison() {
        Expression left = sum();
        return switch (tokens.ahead(0)) {
            case "=" -> with(left, Values::equal);
            case ">" -> with(left, Values::greater);
            case "IN" -> with(left, Values::among);
            case "IS" -> isNull(left);
            default -> left;
        };
    }

    private Expression with(Expression left, BinaryOperator<Object> operator) {
        tokens.take();
        Expression right = sum();
        return scope -> operator.apply(left.in(scope), right.in(scope));
    }

    private Expression isNull(Expression of) {
        tokens.expect("IS");
        boolean not = tokens.take("NOT");
        tokens.expect("NULL");
        return scope -> (of.in(scope) == null) != not;
    }

    private Expression sum() {
        Expression left = part();
        while (tokens.comes("+") || tokens.comes("-")) {
            BinaryOperator<Object> operator =
                    tokens.take().equals("+") ? Values::plus : Values::minus;
            Expression before = left;
            Expression right = part();
            left = scope -> operator.apply(before.in(scope), right.in(scope));
        }
        return left;
    }

    /** A value with its properties and items. */
    private Expression part() {
        Expression value = value();
        while (tokens.comes(".") || tokens.comes("[")) {
            Expression of = value;
            if (tokens.take(".")) {
                String name = tokens.take();
                value = scope -> Values.property(of.in(scope), name);
            } else {
                tokens.expect("[");
                Expression at = read();
                tokens.expect("]");
                value = scope -> Values.item(of.in(scope), at.in(scope));
            }
        }
        return value;
    }

    private Expression value() {
        String piece = tokens.take();
        return switch (piece) {
            case "CASE" -> choice();
            case "[" -> list("]");
            case "(" -> {
                Expression inner = read();
                tokens.expect(")");
                yield inner;
            }
            case "null" -> scope -> null;
            case "true" -> scope -> true;
            case "false" -> scope -> false;
            case "$ledger" -> Scope::ledger;
            default -> word(piece);
        };
    }

    private Expression word(String piece) {
        if (piece.startsWith("'")) {
            String text = piece.substring(1, piece.length() - 1);
            return scope -> text;
        }
        if (Character.isDigit(piece.charAt(0))) {
            Long number = Long.valueOf(piece);
            return scope -> number;
        }
        if (tokens.take("(")) {
            Arguments arguments = list(")");
            if (piece.equals("randomUUID")) {
                RandomIds ids = new RandomIds();
                return _ -> ids.next();
            }
            return scope -> Values.call(piece, arguments.in(scope));
        }
        if (piece.equals("row") && tokens.take(".")) {
            String name = tokens.take();
            return scope -> scope.row().apply(name);
        }
        Expression named = names.get(piece);
        if (named == null) {
            throw tokens.unexpected();
        }
        return named;
    }

    /** Expressions in a row, whose values are a list. */
    private record Arguments(List<Expression> items) implements Expression {

        @Override
        public List<Object> in(Scope scope) {
            List<Object> values = new ArrayList<>(items.size());
            items.forEach(item -> values.add(item.in(scope)));
            return values;
        }
    }

    private Arguments list(String close) {
        List<Expression> items = new ArrayList<>();
        while (!tokens.take(close)) {
            items.add(read());
            tokens.take(",");
        }
        return new Arguments(items);
    }

    private Expression choice() {
        Expression of = tokens.comes("WHEN") ? scope -> true : read();
        List<Expression> whens = new ArrayList<>();
        List<Expression> thens = new ArrayList<>();
        while (tokens.take("WHEN")) {
            whens.add(read());
            tokens.expect("THEN");
            thens.add(read());
        }
        Expression otherwise = tokens.take("ELSE") ? read() : scope -> null;
        tokens.expect("END");
        return scope -> {
            Object value = of.in(scope);
            for (int i = 0; i < whens.size(); i++) {
                if (Boolean.TRUE.equals(Values.equal(value, whens.get(i).in(scope)))) {
                    return thens.get(i).in(scope);
                }
            }
            return otherwise.in(scope);
        };
    }
}
