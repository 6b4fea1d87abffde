/* .ci/probe/uchardet.c -- links where uchardet is at hand in the way asked for;
 * its header may lie where only pkg-config knows */
struct uchardet;
struct uchardet *uchardet_new(void);
void uchardet_delete(struct uchardet *);

int
main(void)
{
	uchardet_delete(uchardet_new());
	return 0;
}
