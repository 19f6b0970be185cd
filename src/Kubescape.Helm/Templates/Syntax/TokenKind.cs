namespace Kubescape.Helm;

internal enum TokenKind
{
    End,
    Error,
    Text,
    LeftDelimiter,
    RightDelimiter,
    LeftParenthesis,
    RightParenthesis,
    Space,
    Pipe,
    Declare,
    Assign,
    Character,
    Identifier,
    Field,
    Variable,
    Dot,
    Boolean,
    Number,
    CharacterConstant,
    String,
    RawString,

    // Keywords come last: everything after Nil is one too.
    Nil,
    Block,
    Break,
    Continue,
    Define,
    Else,
    EndKeyword,
    If,
    Range,
    Template,
    With,
}
