#!/usr/bin/perl
use strict;
my ($name, @list, %map) = ("a $x \n", qw(b c), key => 'v');
sub total { my $self = shift; return $self->{items}[0] / 2; }
if ($name =~ /^\d+\/"x/i && $y !~ m{a{2}}x) { s/a"b/c/g; print STDERR "it's"; }
my $text = <<"EOT";
Hello $name if
EOT
# a comment

=pod

if this were code

=cut
print join(', ', map { $_ * 1.5 } @list);
__END__
if not code
